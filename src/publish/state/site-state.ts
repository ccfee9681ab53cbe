import type {Clock} from '../../render/index.ts'
import {AddressTable} from './addresses.ts'
import {ArticleTable} from './articles.ts'
import {openStateDatabase, type StateDatabase} from './database.ts'
import {DocumentTable} from './documents.ts'
import {FileTable, type FileOwner} from './files.ts'
import {VisibleArticles} from './visible-articles.ts'
import {OutputTable} from './outputs.ts'
import type {KnownOutput} from './stale-rule.ts'

/** The owner of the files of pictures: several articles and outputs may show one file. */
export const pictureOwner = {output: 'pictures'} as const

/** The record of the content and the files of a site. The next run needs it to do only what has changed. */
export class SiteState {
  readonly addresses: AddressTable
  readonly articles: ArticleTable
  readonly documents: DocumentTable
  readonly files: FileTable
  readonly outputs: OutputTable
  readonly visible: VisibleArticles
  /** The newsroom's time zone and the beginning of the run, which give dates their meaning. */
  readonly clock: Clock
  readonly #database: StateDatabase

  /** Opens the state of a site, or with `copy` a temporary copy. Throws `damaged-state`. */
  constructor(
    site: string,
    clock: Clock,
    {copy = false, outputs = []}: {copy?: boolean; outputs?: readonly KnownOutput[]} = {},
  ) {
    this.clock = clock
    this.#database = openStateDatabase(site, copy)
    this.addresses = new AddressTable(this.#database)
    this.articles = new ArticleTable(this.#database)
    this.documents = new DocumentTable(this.#database)
    this.files = new FileTable(this.#database)
    this.outputs = new OutputTable(this.#database, outputs)
    this.visible = new VisibleArticles(this.#database)
  }

  /**
   * Runs changes of the state as one transaction. A power failure may undo the last transactions; the next run then
   * repeats their work. With `isDurable`, this transaction and all earlier ones are on disk when it returns.
   */
  transact<T>(work: () => T, {isDurable = false} = {}): T {
    return this.#database.transact(work, isDurable)
  }

  /** Returns the note of a name. */
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

  /** Records the pictures that an article or an output shows, by the paths of their files. */
  setPictures(owner: FileOwner, paths: readonly string[]): void {
    const {sql} = this.#database
    const user = 'article' in owner ? String(owner.article) : owner.output
    sql('delete from picture_use where user = ?').run(user)
    for (const path of paths) {
      sql('insert or ignore into picture_use (path, user) values (?, ?)').run(path, user)
    }
  }

  /** Marks the articles and outputs stale that show the file of a picture. Runs inside a transaction. */
  markShowingStale(path: string): void {
    const rows = this.#database.sql('select user from picture_use where path = ?').all(path)
    for (const {user} of rows) {
      const k = Number(user)
      if (Number.isInteger(k)) this.articles.markStale(k)
      else this.outputs.markStale(String(user))
    }
  }

  /** Returns the files of pictures that nothing shows any more. */
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
