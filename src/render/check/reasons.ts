import {blockNames} from '../../content/block-names.ts'
import {MOST_CELLS} from '../../content/table-cells.ts'
import {MAX_BLOCK_PARTS, MAX_LIST_LEVEL, MAX_SPAN_MARKS} from './limits.ts'

interface Reason {
  readonly why: string
  readonly repaired: boolean
}

const oneOf = (...names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(names)

const lost = (why: string): Reason => ({why, repaired: false})
const mended = (why: string): Reason => ({why, repaired: true})

/** The problems with content and their reasons. Problems in `repaired` lose no word and no meaning. */
export const reasons = {
  'unknown-type': lost(
    `Members of a body are of the type ${oneOf('block', ...blockNames)}, their children are spans.`,
  ),
  'unknown-style': lost('The styles are normal, h2, h3, h4 and blockquote.'),
  'unknown-list': lost('The lists are bullet and number.'),
  'unknown-mark': lost(
    'A mark is strong, em, sup, sub, or the key of a link, internalLink, abbr or quote among the markDefs of its block; a key without a definition has lost its annotation.',
  ),
  'invalid-block': lost('This must be an array of objects.'),
  'invalid-span': lost('A span is an object whose text is a string.'),
  'invalid-mark': lost('The marks of a span are an array of strings.'),
  'invalid-text': lost('This field holds a string.'),
  'invalid-date': lost(
    'A date is a day, 2022-01-08, or a moment as in RFC 3339, 2022-01-08T16:00:00Z.',
  ),
  'lost-text': lost('No format reads text in this place, so no reader would see these words.'),
  'too-large': lost(
    `A block holds at most ${MAX_BLOCK_PARTS} spans, a span ${MAX_SPAN_MARKS} marks, a table ${MOST_CELLS} cells.`,
  ),
  'invalid-level': mended(
    `Levels of lists are whole numbers from 1 to ${MAX_LIST_LEVEL}; the nearest one was taken.`,
  ),
  'invalid-definition': mended(
    'Annotations are an array of objects with a key of their own; this one was left out.',
  ),
  'overlapping-links': mended(
    'HTML allows no link inside a link; the first one of the span was kept.',
  ),
  'unsafe-link': mended(
    'Addresses are http, https, mailto, tel or stay within the site, and hold no password; the text was kept without its link.',
  ),
  'local-link': mended(
    'The address leads to this machine or its own network, where readers cannot follow; the text was kept without its link.',
  ),
  'invalid-character': mended(
    'NUL, control characters and halves of characters cannot stand in HTML or XML; they were replaced or left out.',
  ),
  'unshown-text': mended(
    'No format shows this; the rest is rendered. Name fields of your own that are not for readers in the option ownFields.',
  ),
  'invalid-day': mended('A day is written 2022-01-08; this one was left out.'),
  'future-update': mended('An update cannot lie in the future; it is left out until then.'),
  'invalid-language': mended(
    'A language is a BCP 47 tag, such as de or en-GB; that of the site was taken.',
  ),
} as const satisfies Readonly<Record<string, Reason>>
