import {attributes} from '../attributes.ts'
import type {CheckedArticle} from '../check/check-article.ts'
import type {Measures} from '../pictures/renditions.ts'
import {articlePath} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import {defineComponent} from '../theme/components.ts'
import type {HtmlContext} from './context.ts'
import {languageAttributes} from './direction.ts'
import {fieldDirection, renderField} from './field.ts'
import {renderDate} from './header.ts'
import {renderImage} from './picture.ts'

/** Pictures of teasers are cut to one shape. On a phone they are small squares, cut from a picture that is wider. */
const TEASER: Measures = {
  widths: [320, 640, 960],
  sizes: '(min-width: 36rem) 24rem, 12rem',
  ratio: 9 / 16,
}
const LEADING: Measures = {
  widths: [320, 640, 960, 1280, 1920],
  sizes: '(min-width: 52rem) min(47rem, 62vw), 100vw',
  ratio: 9 / 16,
}

/** Renders an article on a list: picture, kicker, title, lead and date. The whole teaser is the link. */
export function renderTeaser(
  article: CheckedArticle & {readonly slug: string},
  context: HtmlContext,
  isLeading = false,
): string {
  const {path = '', lang} = context
  const href = relativeUrl(path, articlePath(article.slug))
  const kicker = renderField(article.kicker, context, true)
  const title = renderField(article.title, context, true) || article.slug
  const lead = renderField(article.lead, context)
  const date = renderDate(article.publishedAt, context)
  const link = `<a${attributes({href})}>${title}</a>`
  return teaser(
    {
      isLeading,
      picture: picture(article, context, isLeading),
      kicker:
        kicker && `<p class="kicker"${fieldDirection(article.kicker, context)}>${kicker}</p>\n`,
      heading: `<h2${fieldDirection(article.title, context)}>${link}</h2>\n`,
      summary: lead && `<p class="summary"${fieldDirection(article.lead, context)}>${lead}</p>\n`,
      dates: date && `<p class="dates">${date}</p>\n`,
      attributes: languageAttributes(lang),
    },
    context.theme,
  )
}

const teaser = defineComponent(
  'teaser',
  ({isLeading, picture: image, kicker, heading, summary, dates, attributes: language}) =>
    `<article${attributes({class: isLeading ? 'teaser leading' : 'teaser'})}${language}>
${image}<div>
${kicker}${heading}${summary}${dates}</div>
</article>
`,
)

/** Renders the picture without an alternative text, because the title says the same. */
function picture({image}: CheckedArticle, context: HtmlContext, isLeading: boolean): string {
  if (image?.src === undefined) return ''
  const {hotspot} = image
  const focus = hotspot && `${Math.round(hotspot.x * 100)}% ${Math.round(hotspot.y * 100)}%`
  const loading = isLeading ? {fetchpriority: 'high'} : {loading: 'lazy'}
  const html = renderImage(
    {...image, alt: ''},
    isLeading ? LEADING : TEASER,
    {...loading, decoding: 'async'},
    context,
    focus,
  )
  return `<div class="thumb">${html}</div>\n`
}
