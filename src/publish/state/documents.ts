import type {StateDatabase} from './database.ts'

/** A document that articles refer to. */
export interface ReferredDocument {
  readonly id: string
  readonly type: string
  readonly rev: string
  readonly slug: string | null
}

/** A reference of an article: its target, the document if there is one, and whether it is quoted. */
interface FoundReference {
  readonly id: string
  readonly document: FoundDocument | null
  readonly isQuoted: boolean
}

/** A document as a query returns it. */
interface FoundDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly slug?: string | null
}

/** How many documents have their `k` in memory. */
const keptNumbers = 20_000

interface DocumentRow {
  readonly k: number
  readonly rev: string | null
}

/** The table of documents that articles refer to, at the revisions that the articles were rendered with. */
export class DocumentTable {
  readonly #sql: StateDatabase['sql']
  readonly #numbers = new Map<string, number>()

  constructor({sql}: StateDatabase) {
    this.#sql = sql
  }

  get(id: string): DocumentRow | undefined {
    return this.#sql('select k, rev from document where id = ?').get(id) as DocumentRow | undefined
  }

  /** Records the revision of a document, or that there is none. Returns its `k`. */
  put(id: string, document: ReferredDocument | null | undefined, seen: number): number {
    const {type = null, rev = null, slug = null} = document ?? {}
    const row = this.#sql(
      `insert into document (id, type, rev, slug, seen) values (?, ?, ?, ?, ?)
       on conflict (id) do update set type = coalesce(excluded.type, type), rev = excluded.rev,
         slug = excluded.slug, seen = excluded.seen
       returning k`,
    ).get(id, type, rev, slug, seen)
    return Number(row?.k)
  }

  slugOf(id: string): string | undefined {
    const slug = this.#sql('select slug from document where id = ?').get(id)?.slug
    return typeof slug === 'string' ? slug : undefined
  }

  see(k: number, seen: number): void {
    this.#sql('update document set seen = ? where k = ?').run(seen, k)
  }

  /** Returns the sources that a listing did not have. */
  unseenSources(seen: number): string[] {
    return this.#sql(
      `select id from document where seen <> ? and type = 'source' and rev is not null`,
    )
      .all(seen)
      .map(({id}) => String(id))
  }

  countSources(): number {
    return Number(
      this.#sql(
        `select count(*) as n from document where type = 'source' and rev is not null`,
      ).get()?.n,
    )
  }

  /** Returns the `k` of each article that refers to a document. */
  referrers(k: number): number[] {
    return this.#sql('select article from reference where target = ?')
      .all(k)
      .map(({article}) => Number(article))
  }

  /**
   * Replaces the references of an article. Records a new document at the revision that the article was rendered with.
   */
  setReferences(article: number, references: readonly FoundReference[]): void {
    this.#sql('delete from reference where article = ?').run(article)
    for (const {id, document, isQuoted} of references) {
      const k = this.#numberOf(id) ?? this.put(id, document && referredDocument(document), 0)
      this.#sql('insert or ignore into reference (target, article, quoted) values (?, ?, ?)').run(
        k,
        article,
        Number(isQuoted),
      )
    }
  }

  /** Returns the `k` of a document, which never changes. */
  #numberOf(id: string): number | undefined {
    const known = this.#numbers.get(id) ?? this.get(id)?.k
    if (known !== undefined && this.#numbers.size < keptNumbers) this.#numbers.set(id, known)
    return known
  }

  /** Returns the ids of the documents that an article refers to. */
  referredBy(article: number): string[] {
    return this.#sql(
      `select document.id from reference join document on document.k = reference.target
       where reference.article = ?`,
    )
      .all(article)
      .map(({id}) => String(id))
  }

  /** Returns the ids of the sources that an article quotes. */
  quotedBy(article: number): string[] {
    return this.#sql(
      `select document.id from reference join document on document.k = reference.target
       where reference.article = ? and reference.quoted = 1`,
    )
      .all(article)
      .map(({id}) => String(id))
  }
}

function referredDocument({_id: id, _type: type, _rev: rev, slug = null}: FoundDocument) {
  return {id, type, rev, slug}
}
