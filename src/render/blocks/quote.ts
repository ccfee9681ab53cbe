import type {Paragraph, BlockContent} from 'mdast'
import {attributes} from '../attributes.ts'
import {attributionLine, attributionOf} from '../attribution.ts'
import type {CheckedQuote, Quotation} from '../check/checked-fields.ts'
import {checkField} from '../check/field.ts'
import {noteQuote} from '../check/note-blocks.ts'
import type {Place} from '../check/place.ts'
import {fieldAt} from '../check/place.ts'
import {attributionShapes, checkQuote} from '../check/check-quote.ts'
import {fields, text as textShape} from '../check/shape.ts'
import {escapeText} from '../escape.ts'
import type {HtmlContext} from '../html/context.ts'
import {isolated, ownDirection} from '../html/direction.ts'
import {editAttribute} from '../html/edit.ts'
import {openLink} from '../html/link.ts'
import {quoteData} from '../html/quotation.ts'
import {paragraph} from '../markdown/block-nodes.ts'
import {textNodes} from '../markdown/inline-nodes.ts'
import type {Context} from '../options.ts'
import {defineComponent} from '../theme/components.ts'
import {hyphenate, typeset} from '../typography/typeset.ts'
import type {BlockType} from './block-type.ts'

/** A quotation that stands alone. */
export const quoteBlock: BlockType = {
  shape: fields({...attributionShapes, text: textShape}),
  check: (block, place, report) => {
    const words = checkField(block['text'], fieldAt(place, 'text'), report)
    if (typeof words !== 'string') return words
    const checked = checkQuote(block, place, report)
    if (words === '') {
      // A quotation without words is left out, so its attribution would be lost.
      const said = checked.role ?? checked.occasion
      if (said !== undefined) report('unshown-text', place, said)
      return undefined
    }
    const quotation: Quotation = {text: words, quote: checked}
    return {
      html: (context) => renderQuotation(quotation, place, context),
      markdown: (context) => quotationNodes(quotation, context),
      text: (lang) =>
        [`"${words}"`, attributionLine(checked, lang)].filter((line) => line !== '').join('\n'),
      quotations: [quotation],
      noteUnmetRules: (note) => noteQuote(checked, place, note),
    }
  },
  leftOutFor: ({text: words}) =>
    words == null || (typeof words === 'string' && words.trim() === '')
      ? 'missing-words'
      : undefined,
}

/** Renders the words and, below them, their attribution. */
function renderQuotation({text, quote}: Quotation, place: Place, context: HtmlContext): string {
  const {typography} = context
  const words = escapeText(hyphenate(typeset(text, typography), typography))
  const lines = words.replaceAll('\n', '<br>')
  const edit = editAttribute(fieldAt(place, 'text'), context) + ownDirection(text, context.lang)
  const className = /^\s*["'„“”«»‚‘‹›]/u.test(text) ? 'marked' : undefined
  const values = attributes({class: className, ...quoteData(quote, context)})
  const blockquote = `<blockquote${values}><p${edit}>${lines}</p></blockquote>`
  const caption = renderAttribution(quote, context)
  context.notes?.numberOf(quote)
  return figure(
    {
      blockquote,
      caption:
        caption &&
        `<figcaption${editAttribute(fieldAt(place, 'source'), context)}>${caption}</figcaption>`,
      attributes: editAttribute(place, context),
    },
    context.theme,
  )
}

const figure = defineComponent(
  'quote',
  ({blockquote, caption, attributes: edit}) =>
    `<figure class="quote"${edit}>${blockquote}${caption}</figure>`,
)

/** Renders the speaker, the role and the circumstances. The last of these carries the link to the evidence. */
function renderAttribution(quote: CheckedQuote, context: HtmlContext): string {
  const {source, role, circumstances} = attributionOf(quote, context.lang)
  const html = (text: string): string =>
    isolated(escapeText(typeset(text, context.typography)), text, context.lang)
  const parts = [source && `<strong>${html(source)}</strong>`, html(role), html(circumstances)]
  const known = parts.filter((part) => part !== '')
  const last = known.pop()
  if (last === undefined) return ''
  const linked = quote.url === undefined ? last : `${openLink(quote.url, context)}${last}</a>`
  return [...known, linked].join(', ')
}

function quotationNodes({text, quote}: Quotation, {lang, typography}: Context): BlockContent[] {
  const attribution = attributionLine(quote, lang)
  const words: Paragraph = {type: 'paragraph', children: textNodes(typeset(text, typography))}
  return [
    {
      type: 'blockquote',
      children:
        attribution === '' ? [words] : [words, paragraph(`– ${typeset(attribution, typography)}`)],
    },
  ]
}
