import type {BlockContent, ListItem} from 'mdast'
import {attributes} from '../attributes.ts'
import {checkLinked, type LinkedPage} from '../check/check-linked.ts'
import {checkField} from '../check/field.ts'
import {fieldAt, memberAt, type Place} from '../check/place.ts'
import type {Problem} from '../check/problem.ts'
import {fields, members, page, text} from '../check/shape.ts'
import {escapeText} from '../escape.ts'
import {fieldText} from '../formats/field-text.ts'
import type {HtmlContext} from '../html/context.ts'
import {ownDirection} from '../html/direction.ts'
import {editAttribute} from '../html/edit.ts'
import {fieldDirection, plainField, renderField} from '../html/field.ts'
import {labelsFor} from '../labels.ts'
import {isOnline, linkedAddress} from '../linked-page.ts'
import {markedParagraph, textNodes} from '../markdown/inline-nodes.ts'
import type {Clock, Context} from '../options.ts'
import {typeset} from '../typography/typeset.ts'
import type {BlockType} from './block-type.ts'

interface Related {
  readonly place: Place
  /** Empty for the usual words. */
  readonly title: string | Problem
  readonly pages: readonly RelatedPage[]
}

type RelatedPage = LinkedPage & {readonly title: string}

/** References to other articles. Those that are not published, or not yet, are not shown. */
export const relatedBlock: BlockType = {
  shape: fields({title: text, articles: members(page)}),
  check: (block, place, report) => {
    const title = checkField(block['title'], fieldAt(place, 'title'), report)
    const at = fieldAt(place, 'articles')
    const {articles} = block
    if (articles != null && !Array.isArray(articles)) return report('invalid-block', at, articles)
    const stored: readonly unknown[] = articles ?? []
    const pages = stored.map((article) => checkRelated(article))
    const related: Related = {place, title, pages: pages.filter((each) => each !== undefined)}
    return {
      html: (context) => renderRelated(related, context),
      markdown: (context) => relatedNodes(related, context),
      text: (lang, clock) => relatedText(related, lang, clock),
      quotations: [],
      noteUnmetRules: (note) => {
        if (stored.length === 0) note('empty-block', at)
        for (const [index, each] of pages.entries()) {
          if (!each) note('unpublished-target', memberAt(at, stored[index], index))
        }
      },
    }
  },
  style: `.related {
  margin: 2.1rem 0;
  padding: 0.9rem 0;
  border-block: 1px solid var(--rule);
  font: 0.9rem/1.45 var(--sans);
}
.related p {
  margin: 0 0 0.4rem;
  color: var(--accent);
  font-size: 0.82rem;
  font-weight: 600;
}
.related ul {
  margin: 0;
  padding: 0;
  list-style: none;
}
.related li:last-child {
  margin-bottom: 0;
}
.related a {
  color: var(--ink);
  font-weight: 600;
  text-decoration-color: var(--rule);
}
`,
}

function checkRelated(article: unknown): RelatedPage | undefined {
  const known = checkLinked(article)
  return known?.title === undefined ? undefined : {...known, title: known.title}
}

function shown({title, pages}: Related, lang: string, clock: Clock) {
  return {
    title: title === '' ? labelsFor(lang).related : title,
    pages: pages.filter((each) => isOnline(each, clock)),
  }
}

function renderRelated(related: Related, context: HtmlContext): string {
  const {place} = related
  const {lang, typography} = context
  const {title, pages} = shown(related, lang, context)
  if (pages.length === 0) return ''
  const items = pages.map((each) => {
    const link = attributes({href: linkedAddress(each, context)})
    const words = escapeText(typeset(each.title, typography))
    return `<li${ownDirection(each.title, lang)}><a${link}>${words}</a></li>`
  })
  const label = attributes({class: 'related', 'aria-label': plainField(title, context)})
  const edit = editAttribute(fieldAt(place, 'title'), context) + fieldDirection(title, context)
  const list = `<ul${editAttribute(fieldAt(place, 'articles'), context)}>${items.join('')}</ul>`
  return `<aside${label}${editAttribute(place, context)}><p${edit}>${renderField(title, context)}</p>${list}</aside>`
}

function relatedNodes(related: Related, context: Context): BlockContent[] {
  const {title, pages} = shown(related, context.lang, context)
  if (pages.length === 0) return []
  const words = plainField(title, context)
  const children = pages.map((each): ListItem => {
    const url = linkedAddress(each, context) ?? ''
    const link = {
      type: 'link' as const,
      url,
      children: textNodes(typeset(each.title, context.typography)),
    }
    return {type: 'listItem', spread: false, children: [{type: 'paragraph', children: [link]}]}
  })
  return [
    ...(words === '' ? [] : [markedParagraph('strong', words)]),
    {type: 'list', ordered: false, spread: false, children},
  ]
}

function relatedText(related: Related, lang: string, clock: Clock): string {
  const {title, pages} = shown(related, lang, clock)
  if (pages.length === 0) return ''
  return [fieldText(title, lang), ...pages.map((each) => each.title)].join('\n')
}
