import type {SiteReport} from '../report.ts'

/** Receives the events of a watcher. */
export interface WatchListener {
  /** Receives the report of a run. The first run brings the site up to date. */
  readonly onReport: (report: SiteReport) => void
  /** Receives the reason why a run failed, such as a lake that does not answer. The watcher retries. */
  readonly onTrouble: (reason: string) => void
  /** The watcher works again. */
  readonly onRecovered: () => void
}
