import type {ReferenceUses} from '../../content/references.ts'
import {WRITTEN_TYPES} from '../../content/queries/projections.ts'
import {foldPath} from '../files/fold-path.ts'
import type {StateDatabase} from './database.ts'

/** A document that articles refer to. */
export interface ReferredDocument {
  readonly id: string
  readonly type: string
  readonly rev: string
  readonly slug: string | null
}

/** A reference of an article: its target, the document if there is one, and the ways in which the article refers to it. */
interface FoundReference {
  readonly id: string
  readonly document: FoundDocument | null
  readonly uses: ReferenceUses
}

/** A document as a query returns it. */
interface FoundDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly slug?: string | null
}

/** The types of the documents that editors write beside articles, for SQL. */
const namedTypes = WRITTEN_TYPES.replaceAll('"', "'")

/** Returns whether editors write documents of a type beside articles. */
export function isNamedType(type: string): boolean {
  return WRITTEN_TYPES.includes(JSON.stringify(type))
}

/** How many documents have their `k` in memory. */
const keptNumbers = 20_000

interface DocumentRow {
  readonly k: number
  readonly type: string | null
  readonly rev: string | null
  readonly slug: string | null
}

/** The table of documents that articles refer to, at the revisions that the articles were rendered with. */
export class DocumentTable {
  readonly #sql: StateDatabase['sql']
  readonly #numbers = new Map<string, number>()

  constructor({sql}: StateDatabase) {
    this.#sql = sql
  }

  get(id: string): DocumentRow | undefined {
    return this.#sql('select k, type, rev, slug from document where id = ?').get(id) as
      | DocumentRow
      | undefined
  }

  /** Records the revision of a document, or that there is none. Returns its `k`. */
  put(id: string, document: ReferredDocument | null | undefined, seen: number): number {
    const {type = null, rev = null, slug = null} = document ?? {}
    const row = this.#sql(
      `insert into document (id, type, rev, slug, folded, seen) values (?, ?, ?, ?, ?, ?)
       on conflict (id) do update set type = coalesce(excluded.type, type), rev = excluded.rev,
         slug = excluded.slug, folded = excluded.folded, seen = excluded.seen
       returning k`,
    ).get(id, type, rev, slug, slug === null ? null : foldPath(slug), seen)
    return Number(row?.k)
  }

  slugOf(id: string): string | undefined {
    const slug = this.#sql('select slug from document where id = ?').get(id)?.slug
    return typeof slug === 'string' ? slug : undefined
  }

  see(k: number, seen: number): void {
    this.#sql('update document set seen = ? where k = ?').run(seen, k)
  }

  /** Returns the documents of editors that a listing did not have. */
  unseenNamed(seen: number): string[] {
    return this.#sql(
      `select id from document where seen <> ? and type in (${namedTypes}) and rev is not null`,
    )
      .all(seen)
      .map(({id}) => String(id))
  }

  countNamed(): number {
    return Number(
      this.#sql(
        `select count(*) as n from document where type in (${namedTypes}) and rev is not null`,
      ).get()?.n,
    )
  }

  /** Returns the ids of the documents of a type. */
  ofType(type: string): string[] {
    return this.#sql('select id from document where type = ? and rev is not null order by id')
      .all(type)
      .map(({id}) => String(id))
  }

  /** Returns the ids of the documents of a type with a folded slug. */
  withSlug(type: string, folded: string): string[] {
    return this.#sql(
      'select id from document where type = ? and folded = ? and rev is not null order by id',
    )
      .all(type, folded)
      .map(({id}) => String(id))
  }

  /** Returns the `k` of each article that refers to a document. */
  referrers(k: number): number[] {
    return this.#sql('select distinct article from reference where target = ?')
      .all(k)
      .map(({article}) => Number(article))
  }

  /**
   * Replaces the references of an article. Records a new document at the revision that the article was rendered with.
   */
  setReferences(article: number, references: readonly FoundReference[]): void {
    this.#sql('delete from reference where article = ?').run(article)
    for (const {id, document, uses} of references) {
      const k = this.#numberOf(id) ?? this.put(id, document && referredDocument(document), 0)
      for (const use of uses) {
        this.#sql('insert into reference (target, use, article) values (?, ?, ?)').run(
          k,
          use,
          article,
        )
      }
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
      `select distinct document.id from reference join document on document.k = reference.target
       where reference.article = ?`,
    )
      .all(article)
      .map(({id}) => String(id))
  }

  /** Returns the ids of the documents that an article refers to in one way. */
  usedBy(article: number, use: string): string[] {
    return this.#sql(
      `select document.id from reference join document on document.k = reference.target
       where reference.article = ? and reference.use = ?`,
    )
      .all(article, use)
      .map(({id}) => String(id))
  }
}

function referredDocument({_id: id, _type: type, _rev: rev, slug = null}: FoundDocument) {
  return {id, type, rev, slug}
}
