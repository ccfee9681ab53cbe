import {Tally, type LeftOutCounts} from './left-out.ts'
import type {Mark, Paragraph, Picture, Piece, Run} from './pieces.ts'
import {headingStyle, type TextTarget} from './text-target.ts'

interface SpanValue {
  readonly _type: 'span'
  readonly _key: string
  readonly text: string
  readonly marks: readonly string[]
}

interface LinkValue {
  readonly _type: 'link'
  readonly _key: string
  readonly href: string
}

/** A text block of Portable Text. */
interface TextBlockValue {
  readonly _type: 'block'
  readonly _key: string
  readonly style: string
  readonly listItem?: 'bullet' | 'number'
  readonly level?: number
  readonly markDefs: readonly LinkValue[]
  readonly children: readonly SpanValue[]
}

/** A picture without its asset, which follows when it is uploaded. */
interface PictureValue {
  readonly _type: string
  readonly _key: string
  readonly alt?: string
  readonly caption?: string
}

export type BlockValue = TextBlockValue | PictureValue

export interface ToBlocksOptions {
  readonly target: TextTarget
  /** Returns a new key. */
  readonly newKey: () => string
  /** Whether the bytes of a picture are at hand; all others are left out. */
  readonly hasBytes: (picture: Picture) => boolean
}

export interface Blocks {
  readonly blocks: readonly BlockValue[]
  /** The pictures among the blocks that need their asset, by key. */
  readonly pictures: ReadonlyMap<string, Picture>
  readonly leftOut: LeftOutCounts
}

/** Returns the pieces as Portable Text that the target can hold, and what it cannot hold. */
export function toBlocks(pieces: readonly Piece[], options: ToBlocksOptions): Blocks {
  const tally = new Tally()
  const pictures = new Map<string, Picture>()
  const blocks = pieces.flatMap((piece) => {
    if (piece.kind === 'paragraph') return textBlock(piece, options, tally)
    const block = pictureBlock(piece, options)
    if (block) pictures.set(block._key, piece)
    else tally.add('picture')
    return block ?? []
  })
  return {blocks, pictures, leftOut: tally.counts}
}

function pictureBlock(
  picture: Picture,
  {target, newKey, hasBytes}: ToBlocksOptions,
): PictureValue | undefined {
  if (target.picture === undefined || !hasBytes(picture)) return undefined
  const {alt, caption} = picture
  return {
    _type: target.picture,
    _key: newKey(),
    ...(alt === '' ? {} : {alt}),
    ...(caption === '' ? {} : {caption}),
  }
}

function textBlock(
  paragraph: Paragraph,
  {target, newKey}: ToBlocksOptions,
  tally: Tally,
): TextBlockValue {
  const {heading, isQuoted, list} = paragraph
  const wanted =
    heading === undefined ? (isQuoted ? 'blockquote' : 'normal') : headingStyle(target, heading)
  const style = wanted !== undefined && target.styles.has(wanted) ? wanted : 'normal'
  const isBoldHeading = heading !== undefined && style === 'normal'
  if (isBoldHeading && !target.decorators.has('strong')) tally.add('heading')
  if (isQuoted && style === 'normal' && heading === undefined) tally.add('quote')
  const hasList = list !== undefined && target.lists.has(list.type)
  if (list !== undefined && !hasList) tally.add('list')
  const runs = withMarksOf(paragraph, isBoldHeading).map(raised)
  countMarks(runs, target, tally)
  return {
    _type: 'block',
    _key: newKey(),
    style,
    ...(hasList ? {listItem: list.type, level: list.level} : {}),
    ...spansOf(runs, target, newKey, tally),
  }
}

/** A heading that is bold as a whole has its weight from its style; where there is no style it is bold. */
function withMarksOf({heading, runs}: Paragraph, isBold: boolean): readonly Run[] {
  if (heading === undefined) return runs
  const isStrong = (run: Run) => run.marks.includes('strong') || run.text.trim() === ''
  if (isBold) return runs.map((run) => ({...run, marks: union('strong', run.marks)}))
  if (!runs.every(isStrong)) return runs
  return runs.map((run) => ({...run, marks: run.marks.filter((mark) => mark !== 'strong')}))
}

const union = (mark: Mark, marks: readonly Mark[]) =>
  marks.includes(mark) ? marks : [mark, ...marks]

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉'

/** Raised and lowered figures are characters: m², CO₂. */
function raised(run: Run): Run {
  const mark = run.marks.find((each) => each === 'sup' || each === 'sub')
  if (mark === undefined || !/^\d+$/.test(run.text)) return run
  const figures = mark === 'sup' ? RAISED : LOWERED
  return {
    ...run,
    text: run.text.replaceAll(/\d/g, (digit) => figures.charAt(Number(digit))),
    marks: run.marks.filter((each) => each !== mark),
  }
}

/** Counts the stretches of words that lose a mark. */
function countMarks(runs: readonly Run[], target: TextTarget, tally: Tally): void {
  let before: readonly Mark[] = []
  for (const {text, marks} of runs) {
    if (text.trim() === '') continue
    for (const mark of marks) {
      if (!before.includes(mark) && !target.decorators.has(mark)) tally.add(mark)
    }
    before = marks
  }
}

function spansOf(
  runs: readonly Run[],
  target: TextTarget,
  newKey: () => string,
  tally: Tally,
): Pick<TextBlockValue, 'markDefs' | 'children'> {
  const markDefs: LinkValue[] = []
  const children: SpanValue[] = []
  let link: LinkValue | undefined
  for (const {text, marks, href} of runs) {
    if (href === undefined) link = undefined
    else if (!target.hasLinks) {
      if (text.trim() !== '') tally.add('link')
    } else if (link?.href !== href) {
      link = {_type: 'link', _key: newKey(), href}
      markDefs.push(link)
    }
    const names = [
      ...marks.filter((mark) => target.decorators.has(mark)),
      ...(link ? [link._key] : []),
    ]
    const last = children.at(-1)
    if (last && last.marks.join() === names.join()) {
      children[children.length - 1] = {...last, text: last.text + text}
    } else children.push({_type: 'span', _key: newKey(), text, marks: names})
  }
  return {markDefs, children}
}
