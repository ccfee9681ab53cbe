import type {StateDatabase} from './database.ts'

/** The name under which the redirect of a slug is kept. */
export function redirectList(folded: string): string {
  return `redirect:${folded}`
}

/** Pages and feeds of many articles: which of them may have changed. And the slugs whose redirects may have. */
export class ListTable {
  readonly #sql: StateDatabase['sql']
  /** Those that are stale already: of many articles each marks the same lists. */
  readonly #stale = new Set<string>()

  constructor({sql}: StateDatabase) {
    this.#sql = sql
  }

  markStale(name: string): void {
    if (this.#stale.has(name)) return
    this.#stale.add(name)
    this.#sql(
      'insert into list (name, stale) values (?, 1) on conflict (name) do update set stale = 1',
    ).run(name)
  }

  markAllStale(): void {
    this.#sql('update list set stale = 1').run()
  }

  markDone(name: string): void {
    this.#stale.delete(name)
    this.#sql('update list set stale = 0 where name = ?').run(name)
  }

  remove(name: string): void {
    this.#stale.delete(name)
    this.#sql('delete from list where name = ?').run(name)
  }

  stale(): string[] {
    return this.#sql('select name from list where stale = 1 order by name')
      .all()
      .map(({name}) => String(name))
  }

  /** Says that the redirect of a slug has to be looked at, if some article had it or there is a redirect. */
  touch(folded: string): void {
    this.#sql(
      `insert or ignore into touched (folded) select value from (select ? as value)
       where exists (select 1 from former where folded = value)
       or exists (select 1 from file where list = ? || value)`,
    ).run(folded, redirectList(''))
  }

  touched(): string[] {
    return this.#sql('select folded from touched order by folded')
      .all()
      .map(({folded}) => String(folded))
  }

  untouch(folded: string): void {
    this.#sql('delete from touched where folded = ?').run(folded)
  }
}
