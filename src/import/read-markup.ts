import {enclosureOf, isGallery} from './enclosures.ts'
import {embeddedUrl, isTiny, leftOutWhole, type Element} from './elements.ts'
import {StyleSheet} from './inline-style.ts'
import {Tally, type LeftOut, type LeftOutCounts} from './left-out.ts'
import {Line, type Words} from './line.ts'
import {dividedAtEmptyLines, lineFeed, paragraphsOf} from './paragraphs-of.ts'
import {picturesIn, type Media, type Picture, type Piece, type Run} from './pieces.ts'
import {RecordingReader} from './recording.ts'
import {OUTERMOST, scopeWithin, type Scope} from './scope.ts'
import {Table} from './table.ts'

/** A text of another program. */
export interface ReadText {
  readonly pieces: readonly Piece[]
  readonly leftOut: LeftOutCounts
}

interface Open {
  readonly scope: Scope
  readonly onClose: (() => void) | undefined
}

export interface MarkupOptions {
  /** Whether a picture with this address is read; all others are left out. By default those that come with a clipboard. */
  readonly isPicture?: (src: string) => boolean
  /** Whether galleries, boxes and posts are pieces of their own. A paste keeps their parts. */
  readonly hasEnclosures?: boolean
  /** Hears of each thing that is left out, and of the last piece before it. */
  readonly onLeftOut?: (kind: LeftOut, after: Piece | undefined) => void
}

const comesAlong = (src: string) =>
  /^(?:data:image\/(?:png|jpe?g|gif|webp|avif)[;,]|file:|blob:|cid:|webkit-fake-url:)/i.test(src)

/** Tables inside tables, from here on, are read as if they only arranged. */
const DEEPEST_TABLE = 8

/**
 * Reads the HTML of another program: call `open`, `text` and `close` in the order of the document, then `finish`. Takes
 * linear time, and no depth of elements overflows the stack. Scripts, hidden words, deleted words and comments are left out.
 */
export class MarkupReader {
  readonly #styles = new StyleSheet()
  readonly #tally: Tally
  readonly #isPicture: (src: string) => boolean
  readonly #hasEnclosures: boolean
  readonly #line = new Line()
  readonly #open: Open[] = []
  readonly #tables: Table[] = []
  #scope = OUTERMOST
  /** The scope of the words in the line so far. */
  #lineScope = OUTERMOST
  #pieces: Piece[] = []
  /** Pictures and recordings of the line, which follow it. */
  #media: Media[] = []
  /** The number of open elements since the one that is left out with everything inside. */
  #leftOutDepth = 0
  #css: string[] | undefined
  /** The recording that is open, whose other words are left out. */
  #recording: RecordingReader | undefined
  #isGoogleDocs = false
  #isCommentLine = false

  constructor({isPicture = comesAlong, hasEnclosures = false, onLeftOut}: MarkupOptions = {}) {
    this.#hasEnclosures = hasEnclosures
    this.#isPicture = isPicture
    this.#tally = new Tally((kind) => onLeftOut?.(kind, this.#pieces.at(-1)))
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.#leftOutDepth > 0) {
      this.#leftOutDepth += 1
      if (name === 'source') this.#recording?.source(attribute('src'))
      return
    }
    if (name === 'br') {
      this.#line.break()
      this.#open.push({scope: this.#scope, onClose: undefined})
      return
    }
    const element = this.#element(name, attribute)
    if (name === 'style') this.#css = []
    const leftOut = name === 'style' ? {kind: undefined} : leftOutWhole(element)
    if (leftOut) {
      const url = leftOut.kind === 'embed' ? embeddedUrl(element) : undefined
      if (url !== undefined) this.#embed(url)
      else if (leftOut.kind === 'embed') this.#recording = RecordingReader.of(element)
      if (url === undefined && leftOut.kind && !this.#recording) this.#tally.add(leftOut.kind)
      this.#leftOutDepth = 1
      return
    }
    this.#isGoogleDocs ||= (attribute('id') ?? '').startsWith('docs-internal-guid')
    if (name === 'a' && attribute('href')?.startsWith('#cmnt_ref')) this.#isCommentLine = true
    const within = scopeWithin(element, this.#scope)
    const scope =
      this.#hasEnclosures && isGallery(element) ? {...within, figure: undefined} : within
    if (scope.isBlock || name === 'hr') this.#endLine()
    this.#open.push({scope: this.#scope, onClose: this.#begin(element, scope)})
    this.#scope = scope
  }

  text(words: string): void {
    if (this.#leftOutDepth > 0) {
      if (this.#leftOutDepth === 1) this.#css?.push(words)
      return
    }
    const {isListMark, wordItem, hasPlainSpaces, keepsLines} = this.#scope
    if (isListMark && wordItem) {
      wordItem.mark += words
      if (this.#scope.heading === undefined) return
    }
    const text = hasPlainSpaces ? words.replaceAll('\u00A0', ' ') : words
    if (this.#line.isEmpty && /^[\t\n\f\r ]*$/.test(text)) return
    this.#lineScope = this.#scope
    this.#line.add(text, {...this.#words(text), keepsLines: keepsLines && !this.#isGoogleDocs})
  }

  close(): void {
    if (this.#leftOutDepth > 0) {
      this.#leftOutDepth -= 1
      if (this.#leftOutDepth === 0 && this.#css) {
        this.#styles.read(this.#css.join(''))
        this.#css = undefined
      }
      if (this.#leftOutDepth === 0) this.#endRecording()
      return
    }
    const opened = this.#open.pop()
    if (!opened) return
    if (this.#scope !== opened.scope && this.#scope.isBlock) this.#endLine()
    opened.onClose?.()
    this.#scope = opened.scope
  }

  /** Returns everything that was read. */
  finish(): ReadText {
    this.#leftOutDepth = 0
    this.#endRecording()
    while (this.#open.length > 0) this.close()
    this.#endLine()
    return {pieces: this.#pieces, leftOut: this.#tally.counts}
  }

  #element(name: string, attribute: (name: string) => string | undefined): Element {
    const classes = attribute('class')
    const names = classes?.split(/\s+/) ?? []
    return {
      name,
      attribute,
      style: this.#styles.lookup(attribute('style'), classes),
      hasClass: (pattern) => names.some((each) => pattern.test(each)),
    }
  }

  /** Does what an element does beside its scope. Returns what happens when it closes. */
  #begin(element: Element, scope: Scope): (() => void) | undefined {
    const enclosure = this.#hasEnclosures ? enclosureOf(element) : undefined
    if (enclosure) {
      const around = this.#pieces
      const inside: Piece[] = []
      this.#pieces = inside
      return () => {
        this.#pieces = around
        const pieces = enclosure(inside)
        around.push(...pieces)
        this.#tally.add('picture', picturesIn(inside).length - picturesIn(pieces).length)
      }
    }
    switch (element.name) {
      case 'hr':
        if (!scope.isNoteList) this.#tally.add('rule')
        return undefined
      case 'img':
        this.#picture(element, scope)
        return undefined
      case 'q':
        this.text('"')
        return () => this.text('"')
      case 'math':
        this.#tally.add('formula')
        return undefined
      case 'table':
        return this.#table(element)
      case 'tr':
        this.#tables.at(-1)?.beginRow()
        return undefined
      case 'td':
      case 'th':
        return this.#cell(element)
      default:
        return undefined
    }
  }

  /** The marks and the link of words. Counts a link that is left out, when it has words. */
  #words(text: string): Pick<Words, 'marks' | 'href'> {
    const {marks, link, isInserted} = this.#scope
    if (link?.leftOut && text.trim() !== '') {
      this.#tally.add(link.leftOut)
      link.leftOut = undefined
    }
    // Every program underlines links and insertions, and raises the marks of footnotes.
    const isUnderlined = link !== undefined || isInserted
    const isRaised = link?.isJump === true && !/^\d+$/.test(text)
    const own = marks.filter(
      (mark) => !(isUnderlined && mark === 'underline') && !(isRaised && mark === 'sup'),
    )
    return {marks: own, href: link?.href}
  }

  #picture(element: Element, scope: Scope): void {
    const {attribute, hasClass} = element
    const src = attribute('src')?.trim() ?? ''
    const alt = attribute('alt')?.trim() ?? ''
    if (isTiny(element)) return
    if (alt !== '' && (hasClass(/emoji/i) || /^\p{Extended_Pictographic}/u.test(alt))) {
      this.text(alt)
      return
    }
    // Google Docs draws the boxes of a checklist.
    if (scope.item && /^(?:un)?checked$/.test(alt)) return
    if (!this.#isPicture(src)) {
      this.#tally.add('picture')
      return
    }
    const picture: Picture = {kind: 'picture', src, alt, caption: ''}
    this.#addMedia(picture, scope)
  }

  #addMedia(media: Media, {figure}: Scope): void {
    if (figure && !figure.media) figure.media = media
    this.#media.push(media)
  }

  #endRecording(): void {
    const recording = this.#recording?.read()
    if (recording) this.#addMedia(recording, this.#scope)
    else if (this.#recording) this.#tally.add('recording')
    this.#recording = undefined
  }

  #embed(url: string): void {
    this.#endLine()
    this.#pieces.push({kind: 'embed', url})
  }

  #table({attribute}: Element): (() => void) | undefined {
    if (this.#tables.length >= DEEPEST_TABLE) return undefined
    const table = new Table(/^(?:presentation|none)$/.test(attribute('role') ?? ''))
    const around = this.#pieces
    this.#tables.push(table)
    this.#pieces = table.beside
    return () => {
      this.#tables.pop()
      this.#pieces = around
      for (const piece of table.read()) around.push(piece)
    }
  }

  #cell(element: Element): (() => void) | undefined {
    const table = this.#tables.at(-1)
    if (!table || this.#pieces !== table.beside) return undefined
    this.#pieces = table.beginCell(element)
    return () => {
      this.#pieces = table.beside
    }
  }

  #endLine(): void {
    const scope = this.#lineScope
    const runs = this.#line.take()
    const isComment = this.#isCommentLine
    this.#isCommentLine = false
    if (runs.length > 0 && !isComment) this.#addLine(runs, scope)
    for (const media of this.#media) this.#pieces.push(media)
    this.#media = []
  }

  #addLine(runs: readonly Run[], scope: Scope): void {
    const {item, figure, isCaption} = scope
    if (isCaption && figure?.media && figure.media.caption === '') {
      figure.media.caption = runs.map((run) => run.text).join('')
      return
    }
    if (item?.first && this.#pieces.at(-1) === item.first && scope.heading === undefined) {
      for (const line of dividedAtEmptyLines(runs)) item.first.runs.push(lineFeed, ...line)
      return
    }
    for (const paragraph of paragraphsOf(runs, scope)) {
      if (item && !item.first && paragraph.list) item.first = paragraph
      this.#pieces.push(paragraph)
    }
  }
}
