import {attributes} from '../attributes.ts'
import {attributionLine} from '../attribution.ts'
import type {CheckedQuote} from '../check/checked-fields.ts'
import type {Place} from '../check/place.ts'
import {fieldAt} from '../check/place.ts'
import {hrefFrom} from '../link.ts'
import type {Typography} from '../typography/typeset.ts'
import {typeset} from '../typography/typeset.ts'
import type {HtmlContext} from './context.ts'
import {editAttribute} from './edit.ts'

/**
 * Returns the start tag of an annotated quotation. Without `hasMarks`, its marks stand in the text,
 * and the class `unmarked` switches off those of `<q>`. The rest of a split quotation does not
 * repeat its source.
 */
export function openQuotation(
  quote: CheckedQuote,
  isFirst: boolean,
  hasMarks: boolean,
  place: Place,
  context: HtmlContext,
): string {
  const {lang, typography, speaker} = context
  const isTheirs = speaker !== undefined && quote.source?.id === speaker
  const names = [hasMarks ? '' : 'unmarked', isTheirs ? 'theirs' : '']
  const className = names.filter((name) => name !== '').join(' ')
  // The dialog of an annotation only opens through one of its fields.
  const edit = editAttribute(fieldAt(place, 'source'), context)
  const open = (className === '' ? '<q' : `<q class="${className}"`) + edit
  if (!isFirst) return `${open}>`
  const title = setLine(attributionLine(quote, lang), typography)
  const values = {title: title === '' ? undefined : title, ...quoteData(quote, context)}
  return `${open}${attributes(values)}>`
}

const MOST_LINES_KEPT = 5000
const MOST_LANGUAGES_KEPT = 20
const setLines = new Map<string, Map<string, string>>()

/**
 * Applies typography to an attribution, from a cache: a newsroom quotes the same people again and
 * again.
 */
function setLine(line: string, typography: Typography): string {
  if (line === '' || !typography.isOn) return line
  const lines = setLines.get(typography.lang) ?? new Map<string, string>()
  const known = lines.get(line)
  if (known !== undefined) return known
  const set = typeset(line, typography)
  // Articles may claim any number of languages.
  if (lines.size >= MOST_LINES_KEPT || setLines.size >= MOST_LANGUAGES_KEPT) setLines.clear()
  setLines.set(typography.lang, lines.set(line, set))
  return set
}

/** Returns the attributes of a quotation for scripts. */
export function quoteData(
  quote: CheckedQuote,
  {base}: HtmlContext,
): Record<string, string | undefined> {
  return {
    cite: quote.url && hrefFrom(base, quote.url),
    'data-source': quote.source?.name,
    'data-source-id': quote.source?.id,
    'data-via': quote.via?.name,
    'data-via-id': quote.via?.id,
    'data-role': quote.role,
    'data-occasion': quote.occasion,
    'data-said-on': quote.saidOn,
  }
}
