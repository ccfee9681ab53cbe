import type {SanityClient} from '@sanity/client'

import {reasonOf} from '../../content/reason-of.ts'
import type {LakeEvent} from '../../connection/index.ts'
import {buildSite, updateOutputs, updateSite} from '../build-site.ts'
import {PublishError} from '../publish-error.ts'
import type {SiteReport} from '../report.ts'
import {withoutKept, type SiteOptions} from '../site-options.ts'
import type {WatchListener} from './watch-listener.ts'

/** The pause after the last change until the slow outputs follow, in milliseconds. */
const quiet = 1_000

/** The pause without changes after which outputs that depend on the time are made again, in milliseconds. */
const longQuiet = 60 * 60 * 1_000

/**
 * The interval at which the clock is read while something is due, in milliseconds. The clock may be set, or stop while
 * the machine sleeps.
 */
const tick = 500

/** The first and the longest pause before a failed run is retried, in milliseconds. */
const shortestPause = 250
const longestPause = 10_000

/** More changes than this are read by a whole run. */
const manyChanges = 2_000

/** Runs one update after the other. Each one takes all changes that were heard before it began. */
export class Watcher {
  readonly #client: SanityClient
  #options: SiteOptions
  readonly #listener: WatchListener
  #changed = new Set<string>()
  #mustCatchUp = false
  /** Whether slow outputs wait for a quiet moment. */
  #hasSlowOutputs = false
  #isInTrouble = false
  #isStopped = false
  #pause = shortestPause
  /** The next moment at which time alone changes the site, in milliseconds. */
  #due = Infinity
  #wake: () => void = () => undefined

  constructor(client: SanityClient, options: SiteOptions, listener: WatchListener) {
    this.#client = client
    this.#options = options
    this.#listener = listener
  }

  hear(event: Exclude<LakeEvent, {type: 'refused'}>): void {
    if (event.type === 'changed') this.#changed.add(event.mutation.documentId)
    else if (event.type === 'listening') this.#mustCatchUp = true
    else if (event.type === 'resumed') this.#reportRecovery()
    else this.#reportTrouble('The Content Lake does not answer; retrying until it does')
    this.#wake()
  }

  stop(): void {
    this.#isStopped = true
    this.#wake()
  }

  async run(): Promise<void> {
    while (!this.#isStopped) {
      const mustCatchUp = this.#mustCatchUp || this.#changed.size > manyChanges
      if (mustCatchUp) await this.#runOrRetry(() => buildSite(this.#client, this.#options))
      else if (this.#changed.size > 0 || this.#isDue()) await this.#runOrRetry(() => this.#update())
      else if (!(await this.#sleep(this.#hasSlowOutputs ? quiet : longQuiet, this.#due)))
        await this.#updateSlowOutputs()
    }
  }

  /** Makes the outputs that were put off, and removes old news from the news sitemap. */
  async #updateSlowOutputs(): Promise<void> {
    this.#hasSlowOutputs = false
    await this.#runOrRetry(() => updateOutputs(this.#client, this.#options))
  }

  #update(): Promise<SiteReport> {
    this.#hasSlowOutputs = true
    return updateSite(this.#client, this.#options, [...this.#changed])
  }

  async #runOrRetry(work: () => Promise<SiteReport>): Promise<void> {
    const [changed, mustCatchUp] = [this.#changed, this.#mustCatchUp]
    const hasAskedLake = mustCatchUp || changed.size > 0 || this.#isDue()
    const running = work()
    this.#changed = new Set()
    this.#mustCatchUp = false
    try {
      const report = await running
      // The folder remembers them now. Another command may change them there while this one watches.
      this.#options = withoutKept(this.#options)
      if (hasAskedLake) this.#reportRecovery()
      this.#due = report.due?.getTime() ?? Infinity
      this.#listener.onReport(report)
    } catch (error) {
      if (!isWorthRetrying(error)) throw error
      for (const id of changed) this.#changed.add(id)
      this.#mustCatchUp ||= mustCatchUp
      this.#reportTrouble(reasonOf(error))
      await this.#sleep(this.#pause)
      this.#pause = Math.min(2 * this.#pause, longestPause)
    }
  }

  #reportTrouble(reason: string): void {
    if (!this.#isInTrouble) this.#listener.onTrouble(reason)
    this.#isInTrouble = true
  }

  #reportRecovery(): void {
    if (this.#isInTrouble) this.#listener.onRecovered()
    this.#isInTrouble = false
    this.#pause = shortestPause
  }

  #isDue(): boolean {
    return Date.now() >= this.#due
  }

  /**
   * Waits until something is heard, a moment has come, or the time is over. Returns whether it was one of the first
   * two.
   */
  #sleep(milliseconds: number, due = Infinity): Promise<boolean> {
    const {promise, resolve} = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => resolve(false), milliseconds)
    let clock: NodeJS.Timeout | undefined
    const look = () => {
      const left = due - Date.now()
      if (left <= 0) resolve(true)
      else if (left < Infinity) clock = setTimeout(look, Math.min(left, tick))
    }
    look()
    this.#wake = () => resolve(true)
    return promise.finally(() => {
      clearTimeout(timer)
      clearTimeout(clock)
    })
  }
}

/** Returns whether a retry can help. The lake will reject the same request again, and a damaged state stays damaged. */
function isWorthRetrying(error: unknown): boolean {
  if (error instanceof PublishError) return error.code === 'site-busy'
  if (error instanceof Error && 'statusCode' in error) return Number(error.statusCode) >= 500
  return true
}
