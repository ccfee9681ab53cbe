import {isoOf, momentOf} from './dates.ts'
import {decodeText} from './decode.ts'
import {attempt, ImportError, type Format, type ReadContext} from './format.ts'
import {takeByline, takeHeadline, takeSignature} from './headline.ts'
import {importedText, type ImportedText} from './imported-text.ts'
import {decodeIso6937, looksLikeIso6937} from './iso6937.ts'
import {agencyOf, datelineAgencies, joined} from './names.ts'
import {readPlainBody} from './read-body.ts'

/** The header: source, number, priority, category, number of words, further information. */
const HEADER = /^([A-Za-z]{2,8})(\d{1,6}) (\d) ([A-Za-z]{1,3})(?: +(\d+))?(?: +([^\r\n]*))?/

/**
 * IPTC 7901, the text of agencies' wires: `SOH header STX keywords, headline, text ETX date EOT`. A file may hold many.
 * Source, day and number identify a text. A correction or a kill order names the number that it is about.
 */
export const iptc7901: Format = {
  name: 'IPTC 7901',
  accepts: ({head}) => {
    const [, start] = /^\s*\x01([\s\S]*)/.exec(head) ?? [] // oxlint-disable-line no-control-regex
    return start !== undefined && HEADER.test(start.trimStart())
  },
  async *read(file, context) {
    const messages = decodeWire(await file.bytes())
      .split('\x01')
      .slice(1)
    for (const message of messages) yield attempt(() => readMessage(message.trimStart(), context))
  },
}

function readMessage(message: string, {timeZone}: ReadContext): ImportedText {
  const [, source, number = '', , category, , information = ''] = HEADER.exec(message) ?? []
  const start = message.indexOf('\x02')
  const end = message.indexOf('\x03')
  if (source === undefined || start === -1 || end < start)
    throw new ImportError({code: 'damaged', reason: 'the message is cut off'})
  const sentAt = sentOf(message.slice(end + 1), timeZone)
  const {keywords, body} = divide(message.slice(start + 1, end))
  const about = orderOf(`${information}\n${keywords.join('\n')}\n${body.slice(0, 400)}`)
  const day = (sentAt ?? '').slice(0, 10)
  const idOf = (count: string) => `iptc7901:${source.toLowerCase()}:${day}:${Number(count)}`
  const {notice, rest} = withoutNotice(body, about)
  const signed = takeSignature(readPlainBody(unwrapped(rest)).pieces)
  const {pieces, credits} = takeByline(signed.pieces)
  const headline = takeHeadline(pieces)
  const isOrder = about?.kind === 'kill'
  return importedText({
    id: idOf(about?.number ?? number),
    version: about ? Number(number) : undefined,
    versionCreated: sentAt,
    status: isOrder ? 'canceled' : 'usable',
    title: headline.title?.replace(/\s*=$/, ''),
    lead: headline.lead,
    pieces: headline.pieces,
    publishedAt: sentAt,
    topics: keywords,
    departments: category === undefined ? [] : (DEPARTMENTS[category.toLowerCase()] ?? []),
    authors: credits.authors,
    agencies: joined(
      [agencyOf(source) ?? source],
      credits.agencies,
      datelineAgencies(headline.lead ?? ''),
    ),
    notes: [
      ...(notice === undefined ? [] : [{code: 'editorial-note' as const, words: notice}]),
      ...signed.notes,
    ],
  })
}

/** Wires of old lines write ISO 6937. */
function decodeWire(bytes: Uint8Array): string {
  return looksLikeIso6937(bytes) ? decodeIso6937(bytes) : decodeText(bytes)
}

/** The categories that German agencies use, and the departments that they stand for. */
const DEPARTMENTS: Readonly<Record<string, readonly string[]>> = {
  pl: ['Politik'], wi: ['Wirtschaft'], sp: ['Sport'], ku: ['Kultur'], vm: ['Vermischtes'], wt: ['Wetter'],
  i: ['Politik'], f: ['Wirtschaft'], s: ['Sport'],
} // prettier-ignore

/** A line of keywords ends with a slash, or holds them between slashes. */
function divide(text: string): {readonly keywords: string[]; readonly body: string} {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/^\n+/, '').split('\n')
  const [first = ''] = lines
  const isKeywords =
    /^[^\s/][^/\n]{0,40}(?:\/[^/\n]{1,40})*\/\s*$/.test(first) ||
    /^(?:[\p{L}\d-]+\/){2,}[\p{L}\d-]*$/u.test(first)
  if (!isKeywords) return {keywords: [], body: lines.join('\n')}
  const keywords = first
    .split('/')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return {keywords, body: lines.slice(1).join('\n')}
}

/** Lines of a wire end at column 69: a paragraph begins with an indent or follows an empty line or a headline's `=`. */
function unwrapped(text: string): string {
  return text
    .replaceAll(/=[ \t]*\n/g, '=\n\n')
    .replaceAll(/\n[ \t]{2,}(?=\S)/g, '\n\n')
    .replaceAll(/(?<=\S)[ \t]*\n(?=[^\s•·●▪■□‣-])/g, ' ')
}

/** The line that names the text which a message is about speaks to editors. */
function withoutNotice(body: string, order: Order | undefined) {
  const [first = '', ...lines] = body.replace(/^\s+/, '').split('\n')
  const isNotice = order?.kind === 'correction' && first.includes(order.number)
  return isNotice ? {notice: first.trim(), rest: lines.join('\n')} : {notice: undefined, rest: body}
}

interface Order {
  readonly kind: 'kill' | 'correction'
  readonly number: string
}

const KILL = /\b(?:kill|annull\w+|zur(?:ü|ue)ckgezogen|bitte nicht (?:mehr )?verwenden|canceled)\b/i
const CORRECTION = /\b(?:korrektur|berichtigung|berichtigt|correction|neufassung)\b/i

/** The number of the text that a message is about, such as `Berichtigung zu dpa0123`. */
function orderOf(start: string): Order | undefined {
  const kind = KILL.test(start) ? 'kill' : CORRECTION.test(start) ? 'correction' : undefined
  if (kind === undefined) return undefined
  const [, number] =
    /(?:zu|von|der|die|meldung|to)[ \t]+(?:[a-z]{2,8}[ \t]?)?(\d{3,6})\b/i.exec(start) ?? []
  return number === undefined ? undefined : {kind, number}
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const GERMAN: Readonly<Record<string, string>> = {
  mär: 'mar',
  mrz: 'mar',
  mai: 'may',
  okt: 'oct',
  dez: 'dec',
}

/** The date after the text: day, hour and minute, month and year, as in `121534 Nov 26`. */
function sentOf(tail: string, timeZone: string): string | undefined {
  const [, day, hour, minute, name = '', year = ''] =
    /(\d{2})(\d{2})(\d{2})\s+(\p{L}{3})\p{L}*\.?\s+(\d{4}|\d{2})\b/u.exec(tail) ?? []
  const lower = name.toLowerCase()
  const month = MONTHS.indexOf(GERMAN[lower] ?? lower) + 1
  if (month === 0) return undefined
  return isoOf(
    momentOf([year.length === 2 ? `20${year}` : year, month, day, hour, minute], timeZone),
  )
}
