import {foldPath} from '../files/fold-path.ts'
import type {StateDatabase} from './database.ts'

/** A document that had an address. */
export interface FormerHolder {
  readonly id: string
  /** The number of an article that readers may see; null for any other document. */
  readonly k: number | null
  /** Its present slug; null for one that is not published. */
  readonly slug: string | null
  /** The slug that it had, as written. */
  readonly former: string
}

const holder = `article.k, coalesce(article.slug, document.slug) as slug`
const present = `left join article on article.id = had.id and article.held = 0
  left join document on document.id = had.id and document.rev is not null`
const newest = `order by article.published_moment is null, article.published_moment desc, had.id`

/** The tables of the slugs that documents had, and of the addresses that they left when they were unpublished. */
export class AddressTable {
  readonly #sql: StateDatabase['sql']

  constructor({sql}: Pick<StateDatabase, 'sql'>) {
    this.#sql = sql
  }

  /** Replaces the former slugs of a published document. */
  setFormer(id: string, slugs: readonly string[]): void {
    this.#sql('delete from former where id = ?').run(id)
    for (const slug of slugs) {
      this.#sql('insert or ignore into former (folded, id, slug) values (?, ?, ?)').run(
        foldPath(slug),
        id,
        slug,
      )
    }
  }

  /** Returns the former slugs of a published document, as written. */
  formerOf(id: string): string[] {
    return this.#sql('select slug from former where id = ? order by slug')
      .all(id)
      .map(({slug}) => String(slug))
  }

  /** Records the addresses, as `autor/eva`, that readers cannot reach any more because a document was unpublished. */
  leave(id: string, addresses: Iterable<string>, since: string): void {
    for (const address of addresses) {
      this.#sql('insert or replace into left_by (folded, id, slug, since) values (?, ?, ?, ?)').run(
        foldPath(address),
        id,
        address,
        since,
      )
    }
  }

  /** Forgets the addresses that unpublished documents left before a moment, and returns them, folded. */
  forgetLeft(before: string): string[] {
    return this.#sql(
      `delete from left_by where since < ? and id not in (select id from article)
       and id not in (select id from document where rev is not null) returning folded`,
    )
      .all(before)
      .map(({folded}) => String(folded))
  }

  /** Returns the folded addresses that a document left. */
  leftBy(id: string): string[] {
    return this.#sql('select folded from left_by where id = ?')
      .all(id)
      .map(({folded}) => String(folded))
  }

  /** Returns whether a document had this folded slug, or left this folded address. */
  isFormer(folded: string, slug = folded): boolean {
    return (
      this.#sql(
        'select 1 from former where folded = ? union select 1 from left_by where folded = ? limit 1',
      ).get(slug, folded) !== undefined
    )
  }

  /** Returns the published documents that had a folded slug: articles first, the newest first. */
  holders(folded: string): FormerHolder[] {
    return this.#sql(
      `select had.id, had.slug as former, ${holder} from former as had ${present} where had.folded = ? ${newest}`,
    ).all(folded) as unknown as FormerHolder[]
  }

  /** Returns the documents that left a folded address, in the same order. Those that are published again have a slug. */
  leavers(folded: string): FormerHolder[] {
    return this.#sql(
      `select had.id, had.slug as former, ${holder} from left_by as had ${present} where had.folded = ? ${newest}`,
    )
      .all(folded)
      .map((row) => {
        const address = String(row['former'])
        return {...row, former: address.slice(address.lastIndexOf('/') + 1)} as FormerHolder
      })
  }

  /** Returns all folded addresses that documents left. */
  left(): string[] {
    return this.#sql('select distinct folded from left_by')
      .all()
      .map(({folded}) => String(folded))
  }

  /** Returns all former slugs of published documents, folded. Articles have a `k`. */
  former(): {readonly id: string; readonly k: number | null; readonly folded: string}[] {
    return this.#sql(
      'select former.id, former.folded, article.k from former left join article on article.id = former.id',
    ).all() as unknown as ReturnType<AddressTable['former']>
  }
}
