import type {Progress} from '../../src/ingest/index.ts'
import type {Output} from '../site/progress.ts'

/** The intervals between two lines on a terminal and on other outputs, in milliseconds. */
const TERMINAL_INTERVAL = 200
const LINE_INTERVAL = 5_000

/** Shows how far an import is, and what is left, by the bytes of its files. */
export class ImportProgress {
  readonly #output: Output
  readonly #now: () => number
  readonly #begun: number
  #shownAt: number
  #isDrawn = false
  #files = 0
  #bytes = 0

  constructor(output: Output, now: () => number = () => performance.now()) {
    this.#output = output
    this.#now = now
    this.#begun = now()
    this.#shownAt = this.#begun
  }

  /** Adds a file that will be imported. */
  expect(bytes: number): void {
    this.#files += 1
    this.#bytes += bytes
  }

  show({bytes, texts}: Progress): void {
    const now = this.#now()
    if (now - this.#shownAt < (this.#output.isTTY ? TERMINAL_INTERVAL : LINE_INTERVAL)) return
    this.#shownAt = now
    const share = this.#bytes === 0 ? 1 : Math.min(bytes / this.#bytes, 1)
    const left =
      share === 0 ? '' : `, ${duration(((now - this.#begun) * (1 - share)) / share)} left`
    const line = `${texts} texts, ${Math.round(share * 100)} % of ${this.#files} files${left}`
    this.#output.write(this.#output.isTTY ? `\r\u001B[K${line}` : `${line}\n`)
    this.#isDrawn = this.#output.isTTY === true
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#isDrawn) this.#output.write('\r\u001B[K')
    this.#isDrawn = false
  }
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
