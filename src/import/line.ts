import type {Mark, Run} from './pieces.ts'

/** Words with their properties, as the reader meets them. */
export interface Words {
  readonly marks: readonly Mark[]
  readonly href: string | undefined
  /** Whether line breaks and tabs in the source are meant. */
  readonly keepsLines: boolean
}

/**
 * Composes the runs of one paragraph. White space collapses as in a browser (CSS Text, 4.1.1), across elements. No-break
 * spaces stay, but not at the edges of a line.
 */
export class Line {
  #runs: Run[] = []
  /** The last character so far; a line feed at the start. */
  #last = '\n'

  add(text: string, {marks, href, keepsLines}: Words): void {
    const clean = text.replaceAll(INVISIBLE, '').replaceAll(OTHER_BREAKS, '\n')
    const lines = keepsLines
      ? clean.replaceAll(/ *\n */g, '\n').replaceAll(/[\t ]+/g, ' ')
      : clean.replaceAll(/[\t\n ]+/g, ' ')
    const words = /[\n ]$/.test(this.#last) ? lines.replace(/^ +/, '') : lines
    this.#push({text: words, marks, href})
  }

  /** Begins a new line within the paragraph. */
  break(): void {
    this.#push({text: '\n', marks: [], href: undefined})
  }

  #push(run: Run): void {
    if (run.text === '') return
    this.#runs.push(run)
    this.#last = run.text.slice(-1)
  }

  get isEmpty(): boolean {
    return this.#runs.length === 0
  }

  /** Returns the runs, without white space at the edges of lines, and begins anew. */
  take(): Run[] {
    const runs = withoutEdges(this.#runs)
    this.#runs = []
    this.#last = '\n'
    return runs
  }
}

/** Byte order marks, zero-width spaces and control characters, which programs leave behind. */
const INVISIBLE = /[\uFEFF\u200B]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu
const OTHER_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu

/** Drops white space at the edges of lines, and lines without words at both ends. */
function withoutEdges(runs: readonly Run[]): Run[] {
  const text = runs.map((run) => run.text).join('')
  const dropped = new Uint8Array(text.length)
  const isSpace = (at: number) => text[at] === ' ' || text[at] === '\u00A0'
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== '\n') continue
    let first = start
    while (first < at && isSpace(first)) dropped[first++] = 1
    for (let last = at - 1; last > first && isSpace(last); last--) dropped[last] = 1
    start = at + 1
  }
  for (let at = 0; at < text.length && (dropped[at] || text[at] === '\n'); at++) dropped[at] = 1
  for (let at = text.length - 1; at >= 0 && (dropped[at] || text[at] === '\n'); at--)
    dropped[at] = 1
  let at = 0
  return runs.flatMap((run) => {
    let kept = ''
    for (let unit = 0; unit < run.text.length; unit++, at++) {
      if (!dropped[at]) kept += run.text.charAt(unit)
    }
    return kept === '' ? [] : [{...run, text: kept}]
  })
}
