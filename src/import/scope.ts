import {headingLevel, isBlock, isQuotation, type Element} from './elements.ts'
import type {LeftOut} from './left-out.ts'
import {marksWithin} from './marks-of.ts'
import type {ListPlace, Mark, Media, Paragraph} from './pieces.ts'
import {readLink} from './read-link.ts'
import {DEEPEST_LEVEL, levelOf, wordItem, type WordItem} from './word-list.ts'

/** An item of an HTML list. Its later paragraphs become lines of its first one. */
interface Item {
  readonly list: ListPlace
  first: Paragraph | undefined
}

interface Link {
  readonly href: string | undefined
  /** Counted once, as soon as words stand in the link. */
  leftOut: LeftOut | undefined
  readonly isJump: boolean
}

/** The facts that the elements around words tell about them. */
export interface Scope {
  readonly isBlock: boolean
  readonly marks: readonly Mark[]
  readonly link: Link | undefined
  readonly heading: number | undefined
  readonly isQuoted: boolean
  readonly item: Item | undefined
  readonly wordItem: WordItem | undefined
  readonly listType: ListPlace['type'] | undefined
  readonly listDepth: number
  readonly keepsLines: boolean
  /** Whether no-break spaces stand for spaces. */
  readonly hasPlainSpaces: boolean
  /** Whether the words are the mark of an item that Word draws. */
  readonly isListMark: boolean
  readonly isNoteList: boolean
  /** Whether the words are a tracked insertion, which programs underline. */
  readonly isInserted: boolean
  readonly figure: {media: Media | undefined} | undefined
  readonly isCaption: boolean
}

export const OUTERMOST: Scope = {
  isBlock: true,
  marks: [],
  link: undefined,
  heading: undefined,
  isQuoted: false,
  item: undefined,
  wordItem: undefined,
  listType: undefined,
  listDepth: 0,
  keepsLines: false,
  hasPlainSpaces: false,
  isListMark: false,
  isNoteList: false,
  isInserted: false,
  figure: undefined,
  isCaption: false,
}

/** Returns the scope within an element. */
export function scopeWithin(element: Element, outer: Scope): Scope {
  const {name, attribute, style, hasClass} = element
  const isOwnBlock = isBlock(element)
  return {
    ...outer,
    isBlock: isOwnBlock,
    marks: marksWithin(element, outer.marks),
    link: name === 'a' ? (linkOf(element) ?? outer.link) : outer.link,
    ...(isOwnBlock ? blockScope(element, outer) : {}),
    keepsLines: keepsLines(element) ?? outer.keepsLines,
    hasPlainSpaces:
      outer.hasPlainSpaces ||
      hasClass(/^Apple-converted-space$/) ||
      style('mso-spacerun') !== undefined ||
      style('mso-tab-count') !== undefined,
    isListMark: outer.isListMark || style('mso-list') === 'ignore',
    isNoteList: outer.isNoteList || /^(?:foot|end)note/.test(style('mso-element') ?? ''),
    isInserted: outer.isInserted || name === 'ins' || hasClass(/^msoIns$/),
    figure: name === 'figure' ? {media: undefined} : outer.figure,
    isCaption: outer.isCaption || (name === 'figcaption' && attribute('hidden') === undefined),
  }
}

function blockScope(element: Element, outer: Scope): Partial<Scope> {
  const {name} = element
  const isList = name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir'
  return {
    heading: headingLevel(element) ?? outer.heading,
    isQuoted: outer.isQuoted || isQuotation(element),
    wordItem: wordItem(element) ?? outer.wordItem,
    ...(isList
      ? {
          listType: name === 'ol' ? ('number' as const) : ('bullet' as const),
          listDepth: outer.listDepth + 1,
        }
      : {}),
    ...(name === 'li' ? {item: itemWithin(element, outer), wordItem: undefined} : {}),
  }
}

function itemWithin({attribute}: Element, {listType, listDepth}: Scope): Item {
  const told = attribute('aria-level') ?? attribute('data-aria-level')
  const level = told === undefined ? Math.min(Math.max(listDepth, 1), DEEPEST_LEVEL) : levelOf(told)
  return {list: {type: listType ?? 'bullet', level}, first: undefined}
}

function keepsLines({name, style}: Element): boolean | undefined {
  if (name === 'pre' || name === 'textarea') return true
  const value = style('white-space-collapse') ?? style('white-space')
  return value === undefined ? undefined : /^(?:pre|break-spaces)/.test(value)
}

function linkOf({attribute, style}: Element): Link | undefined {
  const address = attribute('href')
  if (address === undefined) return undefined
  const isFootnote = style('mso-footnote-id') !== undefined || style('mso-endnote-id') !== undefined
  const {href, leftOut} = readLink(address, isFootnote)
  return {href, leftOut, isJump: href === undefined && leftOut !== 'link'}
}
