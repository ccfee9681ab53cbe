import {markOutputsStale} from '../changes/record-changes.ts'
import {noteReads, ofArticles} from '../site/stale-by-site.ts'
import {
  announceFiles,
  mustBeAnnounced,
  placed,
  reportFiles,
  settleFiles,
  writeFiles,
} from '../files/put-files.ts'
import type {PlacedFile, PlannedFile} from '../files/site-file.ts'
import type {ThreadWriter} from '../files/thread-writer.ts'
import {EventLoopPauses} from '../event-loop-pauses.ts'
import type {ArticleRun} from './article-run.ts'
import type {KnownArticle} from '../state/articles.ts'
import type {RenderedArticle} from '../rendering/rendered-article.ts'

/** An article whose files are ready to be written. */
export interface WritableArticle {
  readonly known: KnownArticle
  readonly rendered: RenderedArticle
  readonly files: readonly PlannedFile[]
  readonly pictures: readonly string[]
}

/** An article whose files are written, without their content. */
interface Written extends Omit<WritableArticle, 'rendered' | 'files'> {
  readonly rev: string
  readonly references: RenderedArticle['references']
  readonly files: readonly PlacedFile[]
}

/** The most articles, and the most bytes, that are written together after one common announcement. */
const mostArticles = 200
const mostBytes = 8_000_000

/** Writes the files of articles in batches, and records the revisions behind them. */
export class ArticleFiles {
  readonly #run: ArticleRun
  readonly #thread: ThreadWriter | undefined
  readonly #pauses = new EventLoopPauses()
  #prepared: WritableArticle[] = []
  #bytes = 0
  /** The articles that are being written. They are recorded together with the next announcement. */
  #writing: Promise<readonly Written[]> = Promise.resolve([])

  /** With `many`, a thread writes the files. Call `end` afterwards. */
  constructor(run: ArticleRun, many: boolean) {
    this.#run = run
    this.#thread = many ? run.folder.openThread() : undefined
  }

  /** Takes the files of an article. They may be written later. */
  async add(prepared: WritableArticle): Promise<void> {
    this.#prepared.push(prepared)
    for (const {content} of prepared.files) this.#bytes += content.length
    if (this.#prepared.length >= mostArticles || this.#bytes >= mostBytes) await this.#write()
  }

  /** Writes and records the added articles. */
  async finish(): Promise<void> {
    await this.#write()
    const written = await this.#writing
    this.#run.state.transact(() => this.#settle(written))
  }

  async end(): Promise<void> {
    await this.#thread?.end()
  }

  async #write(): Promise<void> {
    const prepared = this.#prepared
    if (prepared.length === 0) return
    this.#prepared = []
    this.#bytes = 0
    const written = await this.#writing
    const announce = () => {
      this.#settle(written)
      for (const {known, files} of prepared) announceFiles(this.#run, files, {article: known.k})
    }
    const isDurable = prepared.some(({files}) => mustBeAnnounced(files))
    this.#run.state.transact(announce, {isDurable})
    this.#writing = this.#put(prepared)
    // The next wait for this promise throws its error.
    this.#writing.catch(() => undefined)
    if (!this.#thread) await this.#writing
  }

  async #put(prepared: readonly WritableArticle[]): Promise<readonly Written[]> {
    const written = prepared.map(({known, rendered, files, pictures}) => {
      const {references, document} = rendered
      return {known, pictures, references, rev: document._rev, files: placed(files)}
    })
    if (this.#thread) {
      const files = prepared.flatMap((article) => article.files)
      await this.#thread.write(files.filter(({isWritten}) => isWritten))
      reportFiles(this.#run, files)
    } else {
      for (const {files} of prepared) {
        writeFiles(this.#run, files)
        await this.#pauses.takeIfDue()
      }
    }
    return written
  }

  /** Inside a transaction. */
  #settle(written: readonly Written[]): void {
    noteReads(this.#run.state, ofArticles, this.#run.renderers.reads)
    for (const article of written) settle(this.#run, article)
  }
}

/** Records that the files of an article are those of its revision. Runs inside a transaction. */
function settle({state}: ArticleRun, {known, rev, references, files, pictures}: Written): void {
  const {k} = known
  settleFiles({state}, files, {article: k})
  const now = new Set(files.map(({path}) => path))
  for (const {path} of state.files.ofArticle(k)) {
    if (!now.has(path)) state.files.markObsolete(path)
  }
  state.documents.setReferences(k, references)
  state.setPictures({article: k}, pictures)
  state.articles.markDone(k, rev)
  markOutputsStale(state, k)
}
