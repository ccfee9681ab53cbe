import {markListsStale} from '../changes/take-changes.ts'
import {
  announceFiles,
  mustBeAnnounced,
  placed,
  settleFiles,
  writeFiles,
  type PlacedFile,
  type PlannedFile,
} from '../files/put-files.ts'
import {Breath, type Run} from '../run.ts'
import type {KnownArticle} from '../state/articles.ts'
import type {FetchedArticle} from './fetch-articles.ts'

/** An article whose files are ready to be written. */
export interface Prepared {
  readonly known: KnownArticle
  readonly fetched: FetchedArticle
  readonly files: readonly PlannedFile[]
  readonly pictures: readonly string[]
}

/** An article whose files are written, without what they hold. */
interface Written extends Omit<Prepared, 'fetched' | 'files'> {
  readonly rev: string
  readonly references: FetchedArticle['references']
  readonly files: readonly PlacedFile[]
}

/** How many articles are written together, and how many bytes: what is announced of them is announced at once. */
const mostArticles = 200
const mostBytes = 8_000_000

/** Writes the files of articles, some at once, and keeps of what they were made. */
export class ArticleFiles {
  readonly #run: Run
  readonly #breath = new Breath()
  #prepared: Prepared[] = []
  #bytes = 0
  /** What is written and not yet kept: it is kept together with what is announced next. */
  #written: readonly Written[] = []

  constructor(run: Run) {
    this.#run = run
  }

  /** Takes the files of an article. They may be written later. */
  async add(prepared: Prepared): Promise<void> {
    this.#prepared.push(prepared)
    for (const {content} of prepared.files) this.#bytes += content.length
    if (this.#prepared.length >= mostArticles || this.#bytes >= mostBytes) await this.#write()
  }

  /** Writes and keeps what was taken. */
  async finish(): Promise<void> {
    await this.#write()
    this.#run.state.transact(() => this.#settle())
  }

  async #write(): Promise<void> {
    const prepared = this.#prepared
    if (prepared.length === 0) return
    this.#prepared = []
    this.#bytes = 0
    const announce = () => {
      this.#settle()
      for (const {known, files} of prepared) announceFiles(this.#run, files, {article: known.k})
    }
    const isDurable = prepared.some(({files}) => mustBeAnnounced(files))
    this.#run.state.transact(announce, {isDurable})
    this.#written = prepared.map(({fetched, files, ...rest}) => {
      const {references, stored} = fetched
      return {...rest, references, rev: stored._rev, files: placed(files)}
    })
    for (const {files} of prepared) {
      writeFiles(this.#run, files)
      await this.#breath.take()
    }
  }

  /** Inside a transaction. */
  #settle(): void {
    for (const article of this.#written) settle(this.#run, article)
    this.#written = []
  }
}

/** Keeps that the files of an article are those of its revision. Inside a transaction. */
function settle({state}: Run, {known, rev, references, files, pictures}: Written): void {
  const {k} = known
  settleFiles({state}, files, {article: k})
  const now = new Set(files.map(({path}) => path))
  for (const {path} of state.files.ofArticle(k)) {
    if (!now.has(path)) state.files.markObsolete(path)
  }
  state.documents.setReferences(k, references)
  state.setPictures(k, pictures)
  state.articles.markDone(k, rev)
  markListsStale(state, k)
  if (known.folded !== null) state.lists.touch(known.folded)
  for (const former of state.articles.formerSlugsOf(k)) state.lists.touch(former)
}
