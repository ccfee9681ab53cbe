import type {Clock} from '../../render/index.ts'
import {ArticleTable} from './articles.ts'
import {openStateDatabase, type StateDatabase} from './database.ts'
import {DocumentTable} from './documents.ts'
import {FileTable, type FileOwner} from './files.ts'
import {VisibleArticles} from './visible-articles.ts'
import {OutputTable} from './outputs.ts'
import type {KnownOutput} from './stale-rule.ts'

/** The owner of the files of pictures, which no single article or output has to itself. */
export const pictureOwner = {output: 'pictures'} as const

/** What a site was made of, and which files it has: what the next run needs to do no more than has changed. */
export class SiteState {
  readonly articles: ArticleTable
  readonly documents: DocumentTable
  readonly files: FileTable
  readonly outputs: OutputTable
  readonly visible: VisibleArticles
  /** Where the newsroom is, and when the run began: by it dates mean something. */
  readonly clock: Clock
  readonly #database: StateDatabase

  /** Opens the state of a site; with `copy` one that is thrown away. Throws `damaged-state`. */
  constructor(
    site: string,
    clock: Clock,
    {copy = false, outputs = []}: {copy?: boolean; outputs?: readonly KnownOutput[]} = {},
  ) {
    this.clock = clock
    this.#database = openStateDatabase(site, copy)
    this.articles = new ArticleTable(this.#database)
    this.documents = new DocumentTable(this.#database)
    this.files = new FileTable(this.#database)
    this.outputs = new OutputTable(this.#database, outputs)
    this.visible = new VisibleArticles(this.#database)
  }

  /**
   * Changes the state all or not at all. When the power fails, the last changes may be gone, and the state is that of a
   * moment before: the next run does again what came after it. `isDurable`: this one is on disk when it returns, with
   * all before it.
   */
  transact<T>(work: () => T, {isDurable = false} = {}): T {
    return this.#database.transact(work, isDurable)
  }

  /** A note that is kept under a name. */
  note(name: string): string | undefined {
    const value = this.#database.sql('select value from meta where name = ?').get(name)?.value
    return typeof value === 'string' ? value : undefined
  }

  keepNote(name: string, value: string): void {
    this.#database
      .sql(
        'insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
      )
      .run(name, value)
  }

  /** Keeps which pictures an article or an output shows, by the paths of their files. */
  setPictures(owner: FileOwner, paths: readonly string[]): void {
    const {sql} = this.#database
    const user = 'article' in owner ? String(owner.article) : owner.output
    sql('delete from picture_use where user = ?').run(user)
    for (const path of paths) {
      sql('insert or ignore into picture_use (path, user) values (?, ?)').run(path, user)
    }
  }

  /** Marks everything stale that shows a picture, by the path of its file. Inside a transaction. */
  markShowingStale(path: string): void {
    const rows = this.#database.sql('select user from picture_use where path = ?').all(path)
    for (const {user} of rows) {
      const k = Number(user)
      if (Number.isInteger(k)) this.articles.markStale(k)
      else this.outputs.markStale(String(user))
    }
  }

  /** The files of pictures that nothing shows any more. */
  unusedPictures(): string[] {
    return this.#database
      .sql(
        `select path from file where list = ? and obsolete = 0
         and not exists (select 1 from picture_use where picture_use.path = file.path)`,
      )
      .all(pictureOwner.output)
      .map(({path}) => String(path))
  }

  close(): void {
    this.#database.close()
  }
}
