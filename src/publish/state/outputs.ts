import type {StateDatabase} from './database.ts'
import type {KnownOutput} from './stale-rule.ts'

/** The table of outputs that a site has, by the names of {@link outputName}: which are stale. */
export class OutputTable {
  /** The outputs that the site can have. */
  readonly known: readonly KnownOutput[]
  readonly #sql: StateDatabase['sql']
  /** The outputs marked so far: many articles mark the same ones. */
  readonly #stale = new Set<string>()

  constructor({sql}: StateDatabase, known: readonly KnownOutput[]) {
    this.#sql = sql
    this.known = known
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

  /** Marks the files of an output stale, those of all its keys. */
  markAllOf(name: string): void {
    this.#sql('update list set stale = 1 where name = ? or substr(name, 1, ?) = ?').run(
      name,
      name.length + 1,
      `${name}:`,
    )
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
}
