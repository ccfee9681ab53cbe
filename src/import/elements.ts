import {knownEmbedOf} from '../content/embeds/index.ts'
import type {LeftOut} from './left-out.ts'
import type {StyleLookup} from './inline-style.ts'

/** An element of a markup, as it opens. */
export interface Element {
  /** In lower case. */
  readonly name: string
  readonly attribute: (name: string) => string | undefined
  readonly style: StyleLookup
  readonly hasClass: (name: RegExp) => boolean
}

const setOf = (names: string) => new Set(names.split(' '))

const BLOCKS = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
)

/** Returns whether an element stands in lines of its own. */
export function isBlock({name, style}: Element): boolean {
  if (BLOCKS.has(name)) return true
  return /^(?:block|flex|grid|list-item|table|flow-root)/.test(style('display') ?? '')
}

/** Elements without words for readers, and those that stand for something else than words. */
const WITHOUT_WORDS = setOf(
  'title script noscript template xml meta link base source track param area datalist annotation annotation-xml rp',
)
const EMBEDDED = setOf('iframe object embed video audio applet')
const CONTROLS = setOf('select textarea input')

/** Returns whether an element is left out with everything inside, and the kind of thing that it counts as. */
export function leftOutWhole(element: Element): {readonly kind: LeftOut | undefined} | undefined {
  const {name, attribute, style, hasClass} = element
  if (WITHOUT_WORDS.has(name)) return {kind: undefined}
  if (isCommentMark(element)) return {kind: 'comment'}
  if (isCommentText(element)) return {kind: undefined}
  if (isHidden(element)) return {kind: undefined}
  if (name === 'del' || hasClass(/^msodel$|^TrackChange\w*Delet/i)) return {kind: 'deletion'}
  if (EMBEDDED.has(name)) return {kind: isTiny(element) ? undefined : 'embed'}
  if (CONTROLS.has(name)) return {kind: attribute('type') === 'hidden' ? undefined : 'field'}
  if (name === 'svg' || name === 'canvas') {
    const width = parseFloat(style('width') ?? attribute('width') ?? '')
    return {kind: width >= 100 ? 'picture' : undefined}
  }
  return undefined
}

/** Returns the address of the video, post or map in a frame. Undefined for a frame that counts readers, or an unknown house. */
export function embeddedUrl(element: Element): string | undefined {
  const {name, attribute} = element
  if (!EMBEDDED.has(name) || isTiny(element)) return undefined
  const source = (attribute('src') ?? attribute('data-src') ?? attribute('data'))?.trim()
  // A frame may take the scheme of its page.
  return knownEmbedOf(source?.startsWith('//') ? `https:${source}` : source)?.url
}

/** The mark of a comment in the text: of Word, and a link of Google Docs. */
function isCommentMark({name, attribute, hasClass}: Element): boolean {
  return (
    hasClass(/^MsoCommentReference$|^msocomanchor$/i) ||
    (name === 'a' && /^#(?:cmnt\d|_msocom)/i.test(attribute('href') ?? ''))
  )
}

/** The list of comments at the end of a text of Word, and what belongs to their marks. */
function isCommentText({style, hasClass}: Element): boolean {
  return (
    hasClass(/^mso(?:comoff|comtxt|CommentText)$/i) ||
    style('mso-element')?.startsWith('comment') === true ||
    style('mso-special-character') === 'comment'
  )
}

function isHidden({attribute, style}: Element): boolean {
  return (
    attribute('hidden') !== undefined ||
    style('display') === 'none' ||
    /^(?:hidden|collapse)$/.test(style('visibility') ?? '') ||
    style('mso-hide') === 'all' ||
    /^0(?:\.0+)?(?:[a-z%]+)?$/.test(style('font-size') ?? '') ||
    /^0(?:\.0+)?$/.test(style('opacity') ?? '') ||
    /^rect\((?:0|1px)/.test(style('clip') ?? '') ||
    /^inset\((?:50|100)%/.test(style('clip-path') ?? '')
  )
}

/** Returns whether a picture or frame is there to count readers. */
export function isTiny({attribute, style}: Element): boolean {
  return ['width', 'height'].some((side) => {
    const length = style(side) ?? attribute(side)
    return length !== undefined && parseFloat(length) <= 1 && !/%|em|in|cm/.test(length)
  })
}

/** Returns the level of the heading that an element is, from 1 to 6. */
export function headingLevel({name, attribute, style, hasClass}: Element): number | undefined {
  const [, tag] = /^h([1-6])$/.exec(name) ?? []
  const outline = name === 'p' || name === 'div' ? style('mso-outline-level') : undefined
  const aria = attribute('role') === 'heading' ? (attribute('aria-level') ?? '2') : undefined
  const level = parseInt(tag ?? outline ?? aria ?? '', 10)
  if (level >= 1) return Math.min(level, 6)
  if (name !== 'p') return undefined
  if (hasClass(/^Mso(?:Title|Titel)$/i)) return 1
  return hasClass(/^Mso(?:Subtitle|Untertitel)$/i) ? 3 : undefined
}

/** Returns whether the paragraphs of an element are a quotation. A frame without a border only indents. */
export function isQuotation({name, style, hasClass}: Element): boolean {
  if (name === 'blockquote') return !/^(?:none|0|medium none)/.test(style('border') ?? '')
  return name === 'p' && hasClass(/^Mso(?:Intense)?Quote$/i)
}
