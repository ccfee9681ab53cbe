import {attributes} from '../attributes.ts'
import {attributionOf} from '../attribution.ts'
import type {CheckedQuote, CheckedSource} from '../check/checked-fields.ts'
import {escapeText} from '../escape.ts'
import {labelsFor} from '../labels.ts'
import {sourcePath} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import {typeset} from '../typography/typeset.ts'
import type {HtmlContext, NumbersQuotations} from './context.ts'
import {isolated} from './direction.ts'
import {openLink} from './link.ts'

/** A quoted source of an article, with all its quotations. */
interface Note {
  readonly source: CheckedSource
  readonly name: string
  readonly quotes: CheckedQuote[]
}

/** The sources of an article's quotations, in the order in which they are first quoted. */
export class Notes implements NumbersQuotations {
  readonly all: Note[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(quote: CheckedQuote): number | undefined {
    const {source} = quote
    if (source?.name === undefined) return undefined
    const id = source.id ?? source.name
    const number = this.#numbers.get(id) ?? this.all.length + 1
    if (number > this.all.length) {
      this.#numbers.set(id, number)
      this.all.push({source, name: source.name, quotes: []})
    }
    this.all[number - 1]?.quotes.push(quote)
    return number
  }
}

/**
 * Renders the reference from a quotation to its source in the list below the article. It serves
 * readers who cannot point at the words to see the source. The style writes the number, so the text
 * of the article stays the same.
 */
export function noteReference(quote: CheckedQuote, {notes, lang}: HtmlContext): string {
  const number = notes?.numberOf(quote)
  if (number === undefined) return ''
  return `<a${attributes({
    class: 'ref',
    href: `#source-${number}`,
    'data-note': number,
    'aria-label': `${labelsFor(lang).sourceOf} ${number}: ${quote.source?.name ?? ''}`,
  })}></a>`
}

/** Renders the list of an article's sources; empty without known ones. */
export function renderNotes(notes: Notes, context: HtmlContext): string {
  if (notes.all.length === 0) return ''
  const items = notes.all.map(
    (note, index) => `<li id="source-${index + 1}">${renderNote(note, context)}</li>\n`,
  )
  const title = labelsFor(context.lang).quoted
  return `<section class="notes" aria-labelledby="sources">
<h2 id="sources">${escapeText(title)}</h2>
<ol>
${items.join('')}</ol>
</section>
`
}

/** Renders a source, followed by the roles and circumstances of its quotations, each once. */
function renderNote({source, name, quotes}: Note, context: HtmlContext): string {
  const {site, path, typography, lang} = context
  const html = (text: string): string => isolated(escapeText(typeset(text, typography)), text, lang)
  const isLinked = site !== undefined && path !== undefined && source.slug !== undefined
  const shown = isLinked
    ? `<a${attributes({href: relativeUrl(path, sourcePath(source.slug, site))})}>${html(name)}</a>`
    : html(name)
  const said = new Set<string>()
  const roles = new Set<string>()
  for (const quote of quotes) {
    const {role, circumstances} = attributionOf(quote, lang)
    if (role !== '') roles.add(html(role))
    const words = html(circumstances)
    if (words !== '')
      said.add(quote.url === undefined ? words : `${openLink(quote.url, context)}${words}</a>`)
  }
  const who = [`<strong>${shown}</strong>`, ...roles].join(', ')
  return said.size === 0 ? who : `${who}<br><small>${[...said].join('; ')}</small>`
}
