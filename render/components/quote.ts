import type {Quote} from '../article.ts'
import {attributes} from '../attributes.ts'
import {attributionLine, attributionOf} from '../attribution.ts'
import type {QuoteAnnotation, QuoteBlock} from '../check/checked.ts'
import {escapeText} from '../escape.ts'
import {safeHref} from '../link.ts'
import {typeset} from '../typography/typeset.ts'

/**
 * An annotated quotation around rendered HTML. Without `hasMarks` its marks stand in the text and
 * the class `unmarked` switches off those that `<q>` would put.
 */
export function renderQuotation(
  {quote}: QuoteAnnotation,
  children: string,
  hasMarks: boolean,
  lang: string,
): string {
  const title = typeset(attributionLine(quote, lang), lang)
  return `<q${attributes({
    class: hasMarks ? undefined : 'unmarked',
    title: title === '' ? undefined : title,
    ...quoteData(quote),
  })}>${children}</q>`
}

/** A quotation of its own: the words, and below them who said them, when and where. */
export function renderQuoteBlock({text, quote}: QuoteBlock, lang: string): string {
  const words = typeset(text, lang).split('\n').map(escapeText).join('<br>')
  const blockquote = `<blockquote${attributes(quoteData(quote))}><p>${words}</p></blockquote>`
  const caption = renderAttribution(quote, lang)
  return `<figure class="quote">${blockquote}${caption && `<figcaption>${caption}</figcaption>`}</figure>`
}

/** Who said it, and when and where; the last of these is the link to where it can be found. */
function renderAttribution(quote: Quote, lang: string): string {
  const {source, role, circumstances} = attributionOf(quote, lang)
  const html = (text: string): string => escapeText(typeset(text, lang))
  const parts = [source && `<strong>${html(source)}</strong>`, html(role), html(circumstances)]
  const known = parts.filter((part) => part !== '')
  const href = safeHref(quote.url)
  const last = known.pop()
  if (last === undefined) return ''
  return [...known, href ? `<a${attributes({href})}>${last}</a>` : last].join(', ')
}

/** What scripts can read of a quotation. */
function quoteData(quote: Quote): Record<string, string | undefined> {
  return {
    cite: safeHref(quote.url),
    'data-source': quote.source?.name ?? undefined,
    'data-source-id': quote.source?._id,
    'data-via': quote.via?.name ?? undefined,
    'data-via-id': quote.via?._id,
    'data-role': quote.role ?? undefined,
    'data-occasion': quote.occasion ?? undefined,
    'data-said-on': quote.saidOn ?? undefined,
  }
}
