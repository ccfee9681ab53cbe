import type {SiteReport} from '../report.ts'

/** What a watcher tells of. */
export interface WatchListener {
  /** What a run did; the first one brings the site up to date. */
  readonly onReport: (report: SiteReport) => void
  /** The lake does not answer, or something else keeps a run from its work: it is tried again. */
  readonly onTrouble: (reason: string) => void
  /** It goes on. */
  readonly onRecovered: () => void
}
