import type {StateDatabase} from './database.ts'

/** The table of addresses that articles left when they were unpublished. */
export class LeftAddressTable {
  readonly #sql: StateDatabase['sql']

  constructor({sql}: Pick<StateDatabase, 'sql'>) {
    this.#sql = sql
  }

  /**
   * Returns the articles that were unpublished at a folded slug, newest first. Those that readers see again have a `k`
   * and their present slug.
   */
  at(folded: string): {
    readonly k: number | null
    readonly slug: string | null
    readonly former: string
  }[] {
    return this.#sql(
      `select article.k, article.slug, left_by.slug as former
       from left_by left join article on article.id = left_by.id and article.held = 0
       where left_by.folded = ? order by article.published_moment desc, left_by.id`,
    ).all(folded) as unknown as ReturnType<LeftAddressTable['at']>
  }

  /** Records the slugs that readers cannot reach any more because their article was unpublished. */
  add(id: string, slugs: Iterable<{readonly slug: string; readonly folded: string}>): void {
    for (const {slug, folded} of slugs) {
      this.#sql('insert or replace into left_by (folded, id, slug) values (?, ?, ?)').run(
        folded,
        id,
        slug,
      )
    }
  }

  /** Returns every folded slug that an article had before, published now or not, in order. */
  slugs(): string[] {
    return this.#sql('select folded from former union select folded from left_by order by folded')
      .all()
      .map(({folded}) => String(folded))
  }
}
