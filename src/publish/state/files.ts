import {foldPath} from '../files/fold-path.ts'
import type {StateDatabase} from './database.ts'

/** The owner of a file of the site: an article, by its `k`, or an output, by its name. */
export type FileOwner = {readonly article: number} | {readonly output: string}

/** A file that the site has written or announced. A file without a size may be on disk or not. */
export interface SiteFileRow {
  readonly path: string
  readonly article: number | null
  readonly output: string | null
  readonly size: number | null
}

const columns = 'path, article, list as output, size'

/** The table of files that belong to the site. All other files in its folder are foreign. */
export class FileTable {
  readonly #sql: StateDatabase['sql']

  constructor({sql}: Pick<StateDatabase, 'sql'>) {
    this.#sql = sql
  }

  get(path: string): SiteFileRow | undefined {
    return this.#sql(`select ${columns} from file where path = ?`).get(path) as
      | SiteFileRow
      | undefined
  }

  /** Announces a file that will be written. From now on it belongs to the site. */
  announce(path: string, owner: FileOwner): void {
    this.#put(path, owner, null)
  }

  /** Records that the file exists and who owns it. */
  written(path: string, owner: FileOwner, size: number): void {
    this.#put(path, owner, size)
  }

  /** Records that an announced file exists. */
  arrived(path: string, size: number): void {
    this.#sql('update file set size = ? where path = ?').run(size, path)
  }

  #put(path: string, owner: FileOwner, size: number | null): void {
    const article = 'article' in owner ? owner.article : null
    const output = 'output' in owner ? owner.output : null
    this.#sql(
      `insert into file (path, folded, article, list, size, obsolete) values (?, ?, ?, ?, ?, 0)
       on conflict (path) do update set article = excluded.article, list = excluded.list,
         size = excluded.size, obsolete = 0`,
    ).run(path, foldPath(path), article, output, size)
  }

  /** Records that the file is missing or damaged. */
  forgetSize(path: string): void {
    this.#sql('update file set size = null where path = ?').run(path)
  }

  forget(path: string): void {
    this.#sql('delete from file where path = ?').run(path)
  }

  /** Returns other spellings of a path that a file system that ignores case takes for the same file. */
  spellings(path: string): string[] {
    return this.#sql('select path from file where folded = ? and path <> ?')
      .all(foldPath(path), path)
      .map((row) => String(row.path))
  }

  /** Returns the outputs that own a file with this folded path, which will stay; null for an article. */
  ownersOf(folded: string): (string | null)[] {
    return this.#sql('select list from file where folded = ? and obsolete = 0')
      .all(folded)
      .map(({list}) => (list === null ? null : String(list)))
  }

  /** Returns whether a file belongs to an article, and will stay. */
  isOfArticle(path: string, article: number): boolean {
    return (
      this.#sql('select 1 from file where path = ? and article = ? and obsolete = 0').get(
        path,
        article,
      ) !== undefined
    )
  }

  ofArticle(article: number): SiteFileRow[] {
    return this.#sql(`select ${columns} from file where article = ? and obsolete = 0`).all(
      article,
    ) as unknown as SiteFileRow[]
  }

  ofOutput(output: string): SiteFileRow[] {
    return this.#sql(`select ${columns} from file where list = ? and obsolete = 0`).all(
      output,
    ) as unknown as SiteFileRow[]
  }

  /** Returns the keys under which an output has files, in order. */
  keysOfOutput(output: string): string[] {
    const prefix = `${output}:`
    return this.#sql(
      `select distinct list from file where list >= ? and list < ? and obsolete = 0 and size is not null order by list`,
    )
      .all(prefix, `${prefix}\u{10FFFF}`)
      .map(({list}) => String(list).slice(prefix.length))
  }

  /** Marks a file without an owner for removal at the end of the run. */
  markObsolete(path: string): void {
    this.#sql('update file set obsolete = 1 where path = ?').run(path)
  }

  obsolete(): string[] {
    return this.#sql('select path from file where obsolete = 1 order by path')
      .all()
      .map(({path}) => String(path))
  }

  /** Yields all files that should be on disk. */
  *all(): Generator<SiteFileRow, void> {
    const rows = this.#sql(
      `select ${columns} from file where size is not null and obsolete = 0`,
    ).iterate()
    for (const row of rows) yield row as unknown as SiteFileRow
  }

  count(): number {
    return Number(this.#sql('select count(*) as n from file where obsolete = 0').get()?.n)
  }
}
