import type {ArticleDates} from '../changes/article-dates.ts'
import type {StateDatabase} from './database.ts'

/** An article in the state. `k` is a number that stands for its id. */
export interface KnownArticle {
  readonly k: number
  readonly id: string
  readonly rev: string
  readonly slug: string | null
  readonly folded: string | null
}

/** An article as the lake returned it. */
export interface ArticleRecord {
  readonly id: string
  readonly rev: string
  readonly slug: string | null
  readonly folded: string | null
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  /** The date of the last correction as written, `''` for one without a date, and null for none. */
  readonly correctedAt: string | null
  readonly dates: ArticleDates
  readonly topics: readonly {readonly slug: string; readonly name: string}[]
}

/** The stored dates of an article, and their meaning when they were last read. */
export interface DatedArticle {
  readonly k: number
  readonly id: string
  readonly folded: string | null
  readonly published_at: string | null
  readonly updated_at: string | null
  readonly published_moment: string | null
  readonly due: string | null
  readonly held: number
}

const columns = 'k, id, rev, slug, folded'
const datedColumns = 'k, id, folded, published_at, updated_at, published_moment, due, held'

/** The table of published articles: their revisions, and whether their files are stale. */
export class ArticleTable {
  readonly #sql: StateDatabase['sql']

  constructor({sql}: Pick<StateDatabase, 'sql'>) {
    this.#sql = sql
  }

  get(id: string): KnownArticle | undefined {
    return this.#sql(`select ${columns} from article where id = ?`).get(id) as
      | KnownArticle
      | undefined
  }

  /** Records an article and marks it stale. Returns its `k`. */
  put(article: ArticleRecord, seen: number, isKnown: boolean): number {
    const {id, rev, slug, folded, publishedAt, updatedAt, correctedAt, dates, topics} = article
    const {published, due, isHeld} = dates
    const row = this.#sql(
      `insert into article (id, rev, slug, folded, published_at, updated_at, published_moment, due, held, stale, seen)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
       on conflict (id) do update set rev = excluded.rev, slug = excluded.slug, folded = excluded.folded,
         published_at = excluded.published_at, updated_at = excluded.updated_at,
         published_moment = excluded.published_moment, due = excluded.due, held = excluded.held,
         stale = 1, seen = excluded.seen
       returning k`,
    ).get(id, rev, slug, folded, publishedAt, updatedAt, published, due, Number(isHeld), seen)
    const k = Number(row?.k)
    if (isKnown) {
      this.#sql('delete from topic where article = ?').run(k)
      this.#sql('delete from correction where article = ?').run(k)
    }
    if (correctedAt !== null) {
      this.#sql('insert into correction (article, date) values (?, ?)').run(k, correctedAt)
    }
    for (const topic of topics) {
      this.#sql('insert or ignore into topic (slug, article, name) values (?, ?, ?)').run(
        topic.slug,
        k,
        topic.name,
      )
    }
    return k
  }

  /** Records that the current listing has the article. */
  see(k: number, seen: number): void {
    this.#sql('update article set seen = ? where k = ?').run(seen, k)
  }

  remove(k: number): void {
    this.#sql('delete from correction where article = ?').run(k)
    this.#sql('delete from topic where article = ?').run(k)
    this.#sql('delete from reference where article = ?').run(k)
    this.#sql('delete from article where k = ?').run(k)
  }

  /** Returns the articles that a listing did not have. */
  unseen(seen: number): KnownArticle[] {
    return this.#sql(`select ${columns} from article where seen <> ?`).all(
      seen,
    ) as unknown as KnownArticle[]
  }

  /** Records the meaning of an article's dates. */
  setDates(k: number, {published, due, isHeld}: ArticleDates): void {
    this.#sql('update article set published_moment = ?, due = ?, held = ? where k = ?').run(
      published,
      due,
      Number(isHeld),
      k,
    )
  }

  dated(): DatedArticle[] {
    return this.#sql(`select ${datedColumns} from article`).all() as unknown as DatedArticle[]
  }

  /** Returns the articles that time alone has changed. */
  due(now: string): DatedArticle[] {
    return this.#sql(`select ${datedColumns} from article where due <= ?`).all(
      now,
    ) as unknown as DatedArticle[]
  }

  /** Returns the next moment at which time alone changes an article. */
  nextDue(): string | null {
    const row = this.#sql('select min(due) as due from article where due is not null').get()
    return typeof row?.due === 'string' ? row.due : null
  }

  /** Returns whether an article is under embargo. */
  isHeld(k: number): boolean {
    return this.#sql('select held from article where k = ?').get(k)?.held === 1
  }

  /** Returns whether an article has corrections. */
  isCorrected(k: number): boolean {
    return this.#sql('select 1 from correction where article = ?').get(k) !== undefined
  }

  /** Returns the dates of the last corrections as written, by `k`. */
  corrections(): ReadonlyMap<number, string> {
    const rows = this.#sql('select article, date from correction').all()
    return new Map(rows.map(({article, date}) => [Number(article), String(date)]))
  }

  /** Counts the published articles, including those under embargo. */
  count(): number {
    return Number(this.#sql('select count(*) as n from article').get()?.n)
  }

  countHeld(): number {
    return Number(
      this.#sql('select count(*) as n from article where due is not null and held = 1').get()?.n,
    )
  }

  countStale(): number {
    return Number(
      this.#sql('select count(*) as n from article where stale = 1 and held = 0').get()?.n,
    )
  }

  /** Returns whether at least this number of articles is stale. */
  areStale(count: number): boolean {
    return (
      this.#sql('select k from article where stale = 1 and held = 0 limit 1 offset ?').get(
        count - 1,
      ) !== undefined
    )
  }

  /** Returns stale articles after a `k`, in the order of `k`. */
  stale(after: number, length: number): KnownArticle[] {
    return this.#sql(
      `select ${columns} from article where stale = 1 and held = 0 and k > ? order by k limit ?`,
    ).all(after, length) as unknown as KnownArticle[]
  }

  markStale(k: number): void {
    this.#sql('update article set stale = 1 where k = ?').run(k)
  }

  markAllStale(): void {
    this.#sql('update article set stale = 1').run()
  }

  /** Records that the files of the article are those of a revision. */
  markDone(k: number, rev: string): void {
    this.#sql('update article set stale = 0, failure = null, rev = ? where k = ?').run(rev, k)
  }

  /** Records why the article failed. The next run tries it again. */
  markFailed(k: number, message: string): void {
    this.#sql('update article set failure = ? where k = ?').run(message, k)
  }

  /** Returns the articles with a folded slug that readers may see. */
  withSlug(folded: string): KnownArticle[] {
    return this.#sql(
      `select ${columns} from article where folded = ? and held = 0 order by id`,
    ).all(folded) as unknown as KnownArticle[]
  }

  /** Returns the slugs that an article has and had, also before it was unpublished, folded. */
  slugsOf(k: number): string[] {
    return this.#sql(
      `select folded from article where k = ? and folded is not null
       union select former.folded from article join former on former.id = article.id where k = ?
       union select left_by.folded from article join left_by on left_by.id = article.id where k = ?`,
    )
      .all(k, k, k)
      .map(({folded}) => String(folded))
  }

  /** Returns whether an article has this folded slug, readers may see it or not. */
  hasSlug(folded: string): boolean {
    return this.#sql('select 1 from article where folded = ? limit 1').get(folded) !== undefined
  }

  /** Returns the moment of publication, in UTC. */
  momentOf(k: number): string | null {
    const row = this.#sql('select published_moment from article where k = ?').get(k)
    return typeof row?.published_moment === 'string' ? row.published_moment : null
  }

  /** Returns all topics in all spellings, with the slugs of their pages. */
  topics(): {readonly slug: string; readonly name: string}[] {
    return this.#sql('select distinct slug, name from topic')
      .all()
      .map(({slug, name}) => ({slug: String(slug), name: String(name)}))
  }

  /** Moves a topic to another page. An article that has the topic in two spellings stands on it once. */
  moveTopic(slug: string, name: string, to: string): void {
    if (to !== '') {
      this.#sql('update or ignore topic set slug = ? where slug = ? and name = ?').run(
        to,
        slug,
        name,
      )
    }
    this.#sql('delete from topic where slug = ? and name = ?').run(slug, name)
  }

  /** Returns the slugs of an article's topics. */
  topicsOf(k: number): string[] {
    return this.#sql('select slug from topic where article = ?')
      .all(k)
      .map(({slug}) => String(slug))
  }
}
