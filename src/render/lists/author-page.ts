import type {Author} from '../article-types.ts'
import {attributes} from '../attributes.ts'
import {checkAuthor, type CheckedAuthor} from '../check/check-author.ts'
import {Findings} from '../check/report.ts'
import {RenderError} from '../error.ts'
import {escapeText} from '../escape.ts'
import type {HtmlContext} from '../html/context.ts'
import {ownDirection} from '../html/direction.ts'
import {fieldDirection, plainField, renderField} from '../html/field.ts'
import {renderImage} from '../html/picture.ts'
import {labelsFor} from '../labels.ts'
import {linkedAuthor} from '../linked-data/author.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {authorStyle} from '../page/style/author-style.ts'
import {frameStyle} from '../page/style/site-style.ts'
import type {Measures} from '../pictures/renditions.ts'
import {authorPath} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {typeset} from '../typography/typeset.ts'
import {renderArticleList} from './article-list.ts'
import {externalLink} from './external-link.ts'
import type {ListedArticle} from './listed.ts'
import {pageContext} from './page-context.ts'
import {describeProfile} from './profile.ts'

/** An author, and their articles. */
export interface AuthorContent {
  readonly author: Author
  readonly articles: Iterable<ListedArticle>
}

/** A portrait is square. */
const PORTRAIT: Measures = {widths: [160, 320, 480], sizes: '10rem', ratio: 1}

/**
 * Renders the page of an author: picture, short biography, contact, and their articles in the order given. Content that
 * cannot be rendered is left out and reported to `onProblem`.
 *
 * @throws {RenderError} `invalid-slug` for an author whose slug cannot name a folder
 */
export function renderAuthorPage(
  {author, articles}: AuthorContent,
  site: Site,
  options: RenderOptions = {},
): string {
  const findings = new Findings({...options, unknown: 'mark'})
  const checked = checkAuthor(author, findings)
  findings.settle()
  const {slug, name = slug} = checked
  if (slug === undefined || name === undefined) {
    throw new RenderError(
      'invalid-slug',
      'slug',
      `The author "${name ?? ''}" has no slug that can name a folder. Give them one of letters, digits and "-".`,
    )
  }
  const path = authorPath(slug, site)
  const page = pageContext(site, path, options)
  const list = renderArticleList(articles, page, site, options)
  const shown = typeset(name, page.typography)
  return renderDocument({
    ...frameOf(site, path, options.theme),
    kind: 'list',
    style: frameStyle(site) + authorStyle,
    lang: page.lang,
    title: `${shown} · ${site.title}`,
    description: plainField(checked.biography, page) || checked.description,
    ...describeProfile(
      {
        name: shown,
        path,
        lang: page.lang,
        mainEntity: linkedAuthor({...checked, name}, page),
        hasPart: list.itemList,
      },
      site,
    ),
    main: `<header class="title person">
${portrait(checked, page)}<div>
<h1${ownDirection(shown, page.lang)}>${escapeText(shown)}</h1>
${about(checked, page)}</div>
</header>
${list.articles.length === 0 ? `<p>${labelsFor(page.lang).noArticles}</p>\n` : list.html}`,
  })
}

function portrait({image}: CheckedAuthor, page: HtmlContext): string {
  if (image?.src === undefined) return ''
  const {hotspot, credit} = image
  const focus = hotspot && `${Math.round(hotspot.x * 100)}% ${Math.round(hotspot.y * 100)}%`
  const html = renderImage(image, PORTRAIT, {decoding: 'async'}, page, focus)
  const words = renderField(credit, page)
  const caption = words && `<figcaption${fieldDirection(credit, page)}>${words}</figcaption>`
  return `<figure class="portrait">${html}${caption}</figure>\n`
}

/** Renders the description, the biography and the ways to reach the author. */
function about({description, biography, email, sameAs}: CheckedAuthor, page: HtmlContext): string {
  const words = description === undefined ? '' : escapeText(typeset(description, page.typography))
  const life = renderField(biography, page)
  const mail =
    email && `<li><a${attributes({href: email.href})}>${escapeText(email.address)}</a></li>`
  const links = [...(mail === undefined ? [] : [mail]), ...sameAs.map(externalLink)]
  const nav = attributes({class: 'links', 'aria-label': labelsFor(page.lang).contact})
  return (
    (words && `<p class="kicker"${ownDirection(description ?? '', page.lang)}>${words}</p>\n`) +
    (life && `<p class="biography"${fieldDirection(biography, page)}>${life}</p>\n`) +
    (links.length === 0 ? '' : `<nav${nav}><ul>${links.join('')}</ul></nav>\n`)
  )
}
