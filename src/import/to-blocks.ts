import {knownEmbedOf} from '../content/embeds/index.ts'
import {raisedText} from '../content/raised.ts'
import type {
  BlockValue,
  EmbedValue,
  InfoboxValue,
  LinkValue,
  PictureValue,
  SpanValue,
  TextBlockValue,
} from './block-values.ts'
import {Tally, type LeftOutCounts} from './left-out.ts'
import {
  isRecording,
  wordsOf,
  type Mark,
  type Media,
  type Paragraph,
  type Picture,
  type Piece,
  type Recording,
  type Run,
  type TablePiece,
} from './pieces.ts'
import {linkOf, recordingBlock, titleOf} from './recording.ts'
import {headingStyle, type TextTarget} from './text-target.ts'

export interface ToBlocksOptions {
  readonly target: TextTarget
  /** Returns a new key. */
  readonly newKey: () => string
  /** Whether the bytes of a picture or a recording are at hand. Other pictures are left out, and recordings become links. */
  readonly hasBytes: (media: Media) => boolean
  /** Whether the text goes into a line that has words already. There an address alone stays a link. */
  readonly isInLine?: boolean
}

export interface Blocks {
  readonly blocks: readonly BlockValue[]
  /** The pictures and recordings among the blocks that need their asset, by key. */
  readonly pictures: ReadonlyMap<string, Media>
  readonly leftOut: LeftOutCounts
}

/** Returns the pieces as Portable Text that the target can hold, and what it cannot hold. */
export function toBlocks(pieces: readonly Piece[], options: ToBlocksOptions): Blocks {
  const tally = new Tally()
  const pictures = new Map<string, Media>()
  const pictureOf = (piece: Picture): PictureValue[] => {
    const block = pictureBlock(piece, options)
    if (block) pictures.set(block._key, piece)
    else tally.add('picture')
    return block ? [block] : []
  }
  const blocks = partsOf(pieces, options).flatMap((piece): readonly BlockValue[] => {
    const url = embeddedUrl(piece, options)
    if (url !== undefined) return [embedBlock(url, piece, options)]
    if (piece.kind === 'paragraph') return [textBlock(piece, options, tally)]
    if (piece.kind === 'table') return tableBlocks(piece, options, tally)
    if (piece.kind === 'embed') {
      tally.add('embed')
      return []
    }
    if (piece.kind === 'gallery')
      return galleryBlocks(piece, piece.pictures.flatMap(pictureOf), options)
    if (piece.kind === 'infobox') return [infoboxBlock(piece, options, tally)]
    if (isRecording(piece)) {
      const {target, newKey, hasBytes} = options
      if (!target.recordings?.has(piece.kind) || !hasBytes(piece)) {
        return linkInstead(piece, options, tally)
      }
      const block = recordingBlock(piece, newKey())
      pictures.set(block._key, piece)
      return [block]
    }
    return pictureOf(piece)
  })
  return {blocks, pictures, leftOut: tally.counts}
}

/** Returns pieces with the parts of galleries and boxes that the target cannot hold as one. */
function partsOf(pieces: readonly Piece[], {target}: ToBlocksOptions): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === 'gallery' && target.gallery === undefined)
      return [...piece.pictures, ...paragraphsOf(piece.caption)]
    if (piece.kind === 'infobox' && target.infobox === undefined)
      return [...paragraphsOf(piece.title, 3), ...piece.paragraphs]
    return [piece]
  })
}

function paragraphsOf(text: string, heading?: number, href?: string): Paragraph[] {
  const runs = [{text, marks: [], href}]
  return text === '' ? [] : [{kind: 'paragraph', heading, isQuoted: false, list: undefined, runs}]
}

/** One picture that is left of a gallery is a picture in the text. */
function galleryBlocks(
  {caption}: {readonly caption: string},
  pictures: readonly PictureValue[],
  {target: {gallery = ''}, newKey}: ToBlocksOptions,
): readonly BlockValue[] {
  if (pictures.length < 2) return pictures
  return [{_type: gallery, _key: newKey(), pictures, ...(caption === '' ? {} : {caption})}]
}

function infoboxBlock(
  {title, paragraphs}: {readonly title: string; readonly paragraphs: readonly Paragraph[]},
  options: ToBlocksOptions,
  tally: Tally,
): InfoboxValue {
  const {target, newKey} = options
  const body = paragraphs.map((paragraph) => textBlock(paragraph, options, tally))
  return {_type: target.infobox ?? '', _key: newKey(), title, body}
}

/** Returns a table, or its rows as paragraphs where there can be none. */
function tableBlocks(table: TablePiece, options: ToBlocksOptions, tally: Tally): BlockValue[] {
  const {target, newKey} = options
  const {caption, hasHeaderRow, hasHeaderColumn, rows, isTooLarge, paragraphs} = table
  if (target.table === undefined || isTooLarge) {
    tally.add('table')
    return paragraphs.map((paragraph) => textBlock(paragraph, options, tally))
  }
  const columns = Math.max(...rows.map(({length}) => length))
  const cellText = (cell: readonly Run[], row: number, column: number): string => {
    const isHeader = (hasHeaderRow && row === 0) || (hasHeaderColumn && column === 0)
    const runs = cell.map(raised)
    countMarks(isHeader ? runs.map(withoutStrong) : runs, WITHOUT_MARKS, tally)
    if (runs.some(({href, text}) => href !== undefined && text.trim() !== '')) tally.add('link')
    return runs.map(({text}) => text).join('')
  }
  return [
    {
      _type: target.table,
      _key: newKey(),
      ...(caption === '' ? {} : {caption}),
      hasHeaderRow,
      hasHeaderColumn,
      rows: rows.map((cells, row) => ({
        _type: 'tableRow' as const,
        _key: newKey(),
        cells: Array.from({length: columns}, (_, column) =>
          cellText(cells[column] ?? [], row, column),
        ),
      })),
    },
  ]
}

const WITHOUT_MARKS: Pick<TextTarget, 'decorators'> = {decorators: new Set()}

const withoutStrong = (run: Run): Run => ({
  ...run,
  marks: run.marks.filter((mark) => mark !== 'strong'),
})

/** Returns the address of a frame, or of a paragraph that is nothing but the address of a video, a post or a map. */
function embeddedUrl(piece: Piece, {target, isInLine}: ToBlocksOptions): string | undefined {
  if (target.embed === undefined) return undefined
  if (piece.kind === 'embed') return piece.url
  if (piece.kind !== 'paragraph') return undefined
  const {heading, isQuoted, list} = piece
  if (isInLine || heading !== undefined || isQuoted || list) return undefined
  return knownEmbedOf(wordsOf(piece))?.url
}

function embedBlock(
  url: string,
  piece: Piece,
  {target: {embed = ''}, newKey}: ToBlocksOptions,
): EmbedValue {
  const title = piece.kind === 'embed' ? piece.title : undefined
  return {_type: embed, _key: newKey(), url, ...(title === undefined ? {} : {title})}
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

/** Returns a paragraph that leads to a recording, and tells of it. Words that stood below it stay. */
function linkInstead(
  recording: Recording,
  options: ToBlocksOptions,
  tally: Tally,
): readonly BlockValue[] {
  const href = options.target.hasLinks ? linkOf(recording) : undefined
  tally.add(href === undefined ? 'recording' : 'linked-recording')
  const {caption} = recording
  const title = titleOf(recording)
  const paragraphs = [
    ...(href === undefined ? [] : paragraphsOf(title, undefined, href)),
    ...(href !== undefined && title === caption ? [] : paragraphsOf(caption)),
  ]
  return paragraphs.map((paragraph) => textBlock(paragraph, options, tally))
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
  return runs.map(withoutStrong)
}

const union = (mark: Mark, marks: readonly Mark[]) =>
  marks.includes(mark) ? marks : [mark, ...marks]

/** Raised and lowered figures are characters: m², CO₂. */
function raised(run: Run): Run {
  const mark = run.marks.find((each) => each === 'sup' || each === 'sub')
  if (mark === undefined || !/^\d+$/.test(run.text)) return run
  return {
    ...run,
    text: raisedText(run.text, mark),
    marks: run.marks.filter((each) => each !== mark),
  }
}

/** Counts the stretches of words that lose a mark. */
function countMarks(
  runs: readonly Run[],
  target: Pick<TextTarget, 'decorators'>,
  tally: Tally,
): void {
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
