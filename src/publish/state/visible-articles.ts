import type {StateDatabase} from './database.ts'

/** An article as outputs select it. */
export interface VisibleRow {
  readonly k: number
  readonly id: string
  readonly slug: string | null
  readonly stale: number
  readonly published_at: string | null
  readonly updated_at: string | null
}

const columns =
  'article.k, article.id, article.slug, article.stale, article.published_at, article.updated_at'
const newestFirst = 'order by article.published_moment desc, article.id'

/** Selects articles that readers may see, newest first unless a method says otherwise. Moments are in UTC. */
export class VisibleArticles {
  readonly #sql: StateDatabase['sql']

  constructor({sql}: StateDatabase) {
    this.#sql = sql
  }

  *newest(): Generator<VisibleRow, void> {
    yield* this.#rows(`select ${columns} from article where held = 0 ${newestFirst}`)
  }

  /** Yields the articles published from a moment on. */
  *since(moment: string): Generator<VisibleRow, void> {
    yield* this.#rows(
      `select ${columns} from article where held = 0 and published_moment >= ? ${newestFirst}`,
      moment,
    )
  }

  /** Yields the articles published between two moments. */
  *between(from: string, to: string): Generator<VisibleRow, void> {
    yield* this.#rows(
      `select ${columns} from article where held = 0 and published_moment >= ? and published_moment < ?
       ${newestFirst}`,
      from,
      to,
    )
  }

  /** Yields the articles published before a moment. */
  *until(moment: string): Generator<VisibleRow, void> {
    yield* this.#rows(
      `select ${columns} from article where held = 0 and published_moment < ? ${newestFirst}`,
      moment,
    )
  }

  /** Yields the articles published from a moment on, oldest first. */
  *from(moment: string): Generator<VisibleRow, void> {
    yield* this.#rows(
      `select ${columns} from article where held = 0 and published_moment >= ?
       order by article.published_moment, article.id desc`,
      moment,
    )
  }

  *ofTopic(slug: string): Generator<VisibleRow, void> {
    yield* this.#rows(
      `select ${columns} from topic join article on article.k = topic.article
       where topic.slug = ? and held = 0 ${newestFirst}`,
      slug,
    )
  }

  /** Returns the spelling of a topic in the newest article that has it. */
  nameOfTopic(slug: string): string | undefined {
    const name = this.#sql(
      `select topic.name from topic join article on article.k = topic.article
       where topic.slug = ? and held = 0 ${newestFirst} limit 1`,
    ).get(slug)?.name
    return typeof name === 'string' ? name : undefined
  }

  /** Yields the articles with corrections. */
  *corrected(): Generator<VisibleRow, void> {
    yield* this.#rows(
      `select ${columns} from correction join article on article.k = correction.article
       where held = 0 ${newestFirst}`,
    )
  }

  /** Yields the articles that refer to a document in one way. */
  *using(document: string, use: string): Generator<VisibleRow, void> {
    yield* this.#rows(
      `select ${columns} from document join reference on reference.target = document.k
       join article on article.k = reference.article
       where document.id = ? and reference.use = ? and held = 0 ${newestFirst}`,
      document,
      use,
    )
  }

  *#rows(sql: string, ...values: string[]): Generator<VisibleRow, void> {
    for (const row of this.#sql(sql).iterate(...values)) yield row as unknown as VisibleRow
  }
}
