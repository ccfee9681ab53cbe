import type {Progress} from '../../src/publish/index.ts'

/** The output of progress: a terminal, or anything that accepts lines. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

const steps = {changes: 'Changes', articles: 'Articles', lists: 'Lists'} as const

/** The intervals between two drawings of the bar, and between two lines, in milliseconds. */
const barInterval = 80
const lineInterval = 5_000

const widestBar = 40

/**
 * Shows the progress of a run. A terminal gets a bar that is drawn again in place, other outputs a line now and then.
 * The option `color` allows colour in the bar.
 */
export class ProgressDisplay {
  readonly #output: Output
  readonly #color: boolean
  readonly #now: () => number
  #step: Progress['step'] | undefined
  #begun = 0
  #shownAt: number
  #isDrawn = false

  constructor(output: Output, {color = false, now = () => performance.now()} = {}) {
    this.#output = output
    this.#color = color
    this.#now = now
    this.#shownAt = now()
  }

  show(progress: Progress): void {
    const now = this.#now()
    if (progress.step !== this.#step) {
      this.#step = progress.step
      this.#begun = now
    }
    const isDue = now - this.#shownAt >= (this.#output.isTTY ? barInterval : lineInterval)
    if (!isDue) return
    this.#shownAt = now
    if (this.#output.isTTY) this.#draw(progress)
    else this.#output.write(`${lineOf(progress)}\n`)
  }

  /** Takes the bar away, so that something else can be written. */
  clear(): void {
    if (this.#isDrawn) this.#output.write('\r\u001B[K')
    this.#isDrawn = false
  }

  #draw(progress: Progress): void {
    const seconds = (this.#now() - this.#begun) / 1_000
    const line = barOf(progress, seconds, this.#output.columns ?? 80, this.#color)
    this.#output.write(`\r\u001B[K${line}`)
    this.#isDrawn = true
  }
}

/** `Articles   1,200 of 10,000` */
function lineOf({step, done, total}: Progress): string {
  const count = total === undefined ? number(done) : `${number(done)} of ${number(total)}`
  return `${steps[step].padEnd(10)}${count}`
}

/** As much of a bar as there is room for: the numbers alone on a narrow terminal, never more than one line. */
function barOf(progress: Progress, seconds: number, columns: number, color: boolean): string {
  const {done, total} = progress
  const text = lineOf(progress) + rateOf(progress, seconds)
  const room = columns - text.length - 4
  if (total === undefined || total === 0) return text.slice(0, columns - 1)
  if (room < 8)
    return `${Math.floor((100 * done) / total)} %  ${lineOf(progress)}`.slice(0, columns - 1)
  const width = Math.min(widestBar, room)
  const filled = Math.round((width * Math.min(done, total)) / total)
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
  return `${color ? `\u001B[36m${bar}\u001B[39m` : bar}  ${text}`
}

/** `  3,100 a second, 2 s left` */
function rateOf({done, total}: Progress, seconds: number): string {
  if (seconds < 1 || done === 0) return ''
  const rate = done / seconds
  const left = total === undefined ? '' : `, ${Math.ceil((total - done) / rate)} s left`
  return `  ${number(Math.round(rate))} a second${left}`
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
