import type {ArticleDates} from '../changes/article-dates.ts'
import type {StateDatabase} from './database.ts'

/** An article as the state knows it. `k` stands for its id. */
export interface KnownArticle {
  readonly k: number
  readonly id: string
  readonly rev: string
  readonly slug: string | null
  readonly folded: string | null
}

/** An article as the lake tells of it. */
export interface HeardArticle {
  readonly id: string
  readonly rev: string
  readonly slug: string | null
  readonly folded: string | null
  readonly formerSlugs: readonly {readonly slug: string; readonly folded: string}[]
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  readonly dates: ArticleDates
  readonly topics: readonly {readonly slug: string; readonly name: string}[]
}

/** The dates of an article as it holds them, and what they meant when they were read last. */
export interface DatedArticle {
  readonly k: number
  readonly folded: string | null
  readonly published_at: string | null
  readonly updated_at: string | null
  readonly published_moment: string | null
  readonly due: string | null
  readonly held: number
}

const columns = 'k, id, rev, slug, folded'
const datedColumns = 'k, folded, published_at, updated_at, published_moment, due, held'

/** The articles of a state: which there are, at which revision, and whose files are not of it yet. */
export class ArticleTable {
  readonly #sql: StateDatabase['sql']

  constructor({sql}: StateDatabase) {
    this.#sql = sql
  }

  get(id: string): KnownArticle | undefined {
    return this.#sql(`select ${columns} from article where id = ?`).get(id) as
      | KnownArticle
      | undefined
  }

  /** Keeps what was heard of an article, and that its files are to be made. Answers its `k`. */
  put(article: HeardArticle, seen: number, isKnown: boolean): number {
    const {id, rev, slug, folded, publishedAt, updatedAt, dates, topics, formerSlugs} = article
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
      this.#sql('delete from former where article = ?').run(k)
    }
    for (const topic of topics) {
      this.#sql('insert or ignore into topic (slug, article, name) values (?, ?, ?)').run(
        topic.slug,
        k,
        topic.name,
      )
    }
    for (const former of formerSlugs) {
      this.#sql('insert or ignore into former (folded, article, slug) values (?, ?, ?)').run(
        former.folded,
        k,
        former.slug,
      )
    }
    return k
  }

  /** Notes that an article was seen while all are listed. */
  see(k: number, seen: number): void {
    this.#sql('update article set seen = ? where k = ?').run(seen, k)
  }

  remove(k: number): void {
    this.#sql('delete from former where article = ?').run(k)
    this.#sql('delete from topic where article = ?').run(k)
    this.#sql('delete from reference where article = ?').run(k)
    this.#sql('delete from article where k = ?').run(k)
  }

  /** Those that were not seen while all were listed. */
  unseen(seen: number): KnownArticle[] {
    return this.#sql(`select ${columns} from article where seen <> ?`).all(
      seen,
    ) as unknown as KnownArticle[]
  }

  /** What the dates of an article mean now. */
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

  /** Those that time alone has changed. */
  due(now: string): DatedArticle[] {
    return this.#sql(`select ${datedColumns} from article where due <= ?`).all(
      now,
    ) as unknown as DatedArticle[]
  }

  /** When time alone changes an article next. */
  nextDue(): string | null {
    const row = this.#sql('select min(due) as due from article where due is not null').get()
    return typeof row?.due === 'string' ? row.due : null
  }

  /** Whether readers must not see an article yet. */
  isHeld(k: number): boolean {
    return this.#sql('select held from article where k = ?').get(k)?.held === 1
  }

  /** All that are published, also those that readers must not see yet. */
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

  /** Whether there are so many articles whose files are to be made. */
  areStale(count: number): boolean {
    return (
      this.#sql('select k from article where stale = 1 and held = 0 limit 1 offset ?').get(
        count - 1,
      ) !== undefined
    )
  }

  /** Articles whose files are to be made, after one, in the order of `k`. */
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

  /** The files of the article are those of its revision. */
  markDone(k: number, rev: string): void {
    this.#sql('update article set stale = 0, failure = null, rev = ? where k = ?').run(rev, k)
  }

  /** Why the article could not be rendered; it is tried again with the next run. */
  markFailed(k: number, message: string): void {
    this.#sql('update article set failure = ? where k = ?').run(message, k)
  }

  /** All articles with this slug that readers may see, for a file system that ignores case. */
  withSlug(folded: string): KnownArticle[] {
    return this.#sql(
      `select ${columns} from article where folded = ? and held = 0 order by id`,
    ).all(folded) as unknown as KnownArticle[]
  }

  /** The slugs that an article has and had, folded. */
  slugsOf(k: number): string[] {
    return this.#sql(
      `select folded from article where k = ? and folded is not null
       union select folded from former where article = ?`,
    )
      .all(k, k)
      .map(({folded}) => String(folded))
  }

  /** Whether some article had this slug. */
  isFormerSlug(folded: string): boolean {
    return this.#sql('select 1 from former where folded = ? limit 1').get(folded) !== undefined
  }

  /** The articles that had this slug and that readers may see, the newest first. */
  formerHolders(folded: string): (KnownArticle & {readonly former: string})[] {
    return this.#sql(
      `select article.k, article.id, article.rev, article.slug, article.folded, former.slug as former
       from former join article on article.k = former.article
       where former.folded = ? and article.held = 0
       order by article.published_moment desc, article.id`,
    ).all(folded) as unknown as (KnownArticle & {readonly former: string})[]
  }

  /** The moment that an article is published at, in UTC. */
  momentOf(k: number): string | null {
    const row = this.#sql('select published_moment from article where k = ?').get(k)
    return typeof row?.published_moment === 'string' ? row.published_moment : null
  }

  /** Every topic that an article has, by the slug of its page and as it is written. */
  topics(): {readonly slug: string; readonly name: string}[] {
    return this.#sql('select distinct slug, name from topic')
      .all()
      .map(({slug, name}) => ({slug: String(slug), name: String(name)}))
  }

  /** Gives a topic another page; an article that has it in two spellings has it there once. */
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

  /** The slugs of an article's topics. */
  topicsOf(k: number): string[] {
    return this.#sql('select slug from topic where article = ?')
      .all(k)
      .map(({slug}) => String(slug))
  }
}
