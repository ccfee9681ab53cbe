import type {Clock} from '../../render/index.ts'
import {ArticleTable} from './articles.ts'
import {openStateDatabase, type StateDatabase} from './database.ts'
import {DocumentTable} from './documents.ts'
import {FileTable} from './files.ts'
import {ListedArticles} from './listed.ts'
import {ListTable} from './lists.ts'

/** What a site was made of, and which files it has: what the next run needs to do no more than has changed. */
export class SiteState {
  readonly articles: ArticleTable
  readonly documents: DocumentTable
  readonly files: FileTable
  readonly lists: ListTable
  readonly listed: ListedArticles
  /** Where the newsroom is, and when the run began: by it dates mean something. */
  readonly clock: Clock
  readonly #database: StateDatabase

  /** Opens the state of a site; with `copy` one that is thrown away. Throws `damaged-state`. */
  constructor(site: string, clock: Clock, {copy = false} = {}) {
    this.clock = clock
    this.#database = openStateDatabase(site, copy)
    this.articles = new ArticleTable(this.#database)
    this.documents = new DocumentTable(this.#database)
    this.files = new FileTable(this.#database)
    this.lists = new ListTable(this.#database)
    this.listed = new ListedArticles(this.#database)
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

  /** Which pictures an article, by its `k`, or a list, by its name, shows, by the paths of their files. */
  setPictures(user: number | string, paths: readonly string[]): void {
    const {sql} = this.#database
    sql('delete from picture_use where user = ?').run(String(user))
    for (const path of paths) {
      sql('insert or ignore into picture_use (path, user) values (?, ?)').run(path, String(user))
    }
  }

  /** The files of pictures that nothing shows any more. `list`: what the files of pictures belong to. */
  unusedPictures(list: string): string[] {
    return this.#database
      .sql(
        `select path from file where list = ? and obsolete = 0
         and not exists (select 1 from picture_use where picture_use.path = file.path)`,
      )
      .all(list)
      .map(({path}) => String(path))
  }

  close(): void {
    this.#database.close()
  }
}
