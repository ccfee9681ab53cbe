import {foldPath} from '../files/fold-path.ts'
import type {StateDatabase} from './database.ts'

/** What a file of the site belongs to: an article, by its `k`, or an output, by its name. */
export type FileOwner = {readonly article: number} | {readonly output: string}

/** A file that the site has written or is about to write. Without a size it may be on disk or not. */
export interface SiteFileRow {
  readonly path: string
  readonly article: number | null
  readonly output: string | null
  readonly size: number | null
}

const columns = 'path, article, list as output, size'

/** The files of a site. Nothing else in its folder is the site's. */
export class FileTable {
  readonly #sql: StateDatabase['sql']

  constructor({sql}: StateDatabase) {
    this.#sql = sql
  }

  get(path: string): SiteFileRow | undefined {
    return this.#sql(`select ${columns} from file where path = ?`).get(path) as
      | SiteFileRow
      | undefined
  }

  /** Says that a file is about to be written: whatever comes, from now on it is the site's. */
  announce(path: string, owner: FileOwner): void {
    this.#put(path, owner, null)
  }

  /** The file is there, and belongs to the owner. */
  written(path: string, owner: FileOwner, size: number): void {
    this.#put(path, owner, size)
  }

  /** A file that was announced is there. */
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

  /** The file is not there as it was written. */
  forgetSize(path: string): void {
    this.#sql('update file set size = null where path = ?').run(path)
  }

  forget(path: string): void {
    this.#sql('delete from file where path = ?').run(path)
  }

  /** Other spellings of a path that a file system that ignores case takes for the same. */
  spellings(path: string): string[] {
    return this.#sql('select path from file where folded = ? and path <> ?')
      .all(foldPath(path), path)
      .map((row) => String(row.path))
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

  /** The keys under which an output has files, in their order. */
  keysOfOutput(output: string): string[] {
    const prefix = `${output}:`
    return this.#sql(
      `select distinct list from file where list >= ? and list < ? and obsolete = 0 and size is not null order by list`,
    )
      .all(prefix, `${prefix}\u{10FFFF}`)
      .map(({list}) => String(list).slice(prefix.length))
  }

  /** Nothing belongs there any more; it goes at the end of the run. */
  markObsolete(path: string): void {
    this.#sql('update file set obsolete = 1 where path = ?').run(path)
  }

  obsolete(): string[] {
    return this.#sql('select path from file where obsolete = 1 order by path')
      .all()
      .map(({path}) => String(path))
  }

  /** All files that should be on disk, one by one. */
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
