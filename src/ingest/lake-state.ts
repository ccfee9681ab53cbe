import type {SanityClient} from '@sanity/client'

import {slugify} from '../content/slugify.ts'
import type {ImportedText} from '../import/formats/index.ts'
import {draftId, type Article, type Articles} from './decide.ts'
import {nameOf, type ImportRecord} from './import-record.ts'

/** Returns the records of texts, by the identifiers of their sources. */
export async function fetchRecords(
  client: SanityClient,
  texts: readonly ImportedText[],
): Promise<ReadonlyMap<string, ImportRecord>> {
  const ids = texts.map(({id}) => `import.${nameOf(id)}`)
  const records = await client.fetch<ImportRecord[]>('*[_id in $ids]', {ids})
  return new Map(records.map((record) => [record.source, record]))
}

/** Returns the articles that texts became, drafts and published ones. */
export async function fetchArticles(
  client: SanityClient,
  texts: readonly ImportedText[],
  records: ReadonlyMap<string, ImportRecord>,
): Promise<Articles> {
  const ids = texts.flatMap(({id}) => {
    const record = records.get(id)
    return record ? [...record.kept, record.article] : [`import-${nameOf(id)}`]
  })
  const all = ids.flatMap((id) => [id, draftId(id)])
  const articles = await client.fetch<Article[]>('*[_id in $ids]', {ids: all})
  return new Map(articles.map((article) => [article._id, article]))
}

/** Returns the address that a text asks for; '' when it has no letters for one. */
function wantedSlug({slug, title}: ImportedText): string {
  return slugify(slug ?? '') || slugify(title ?? '')
}

/** The addresses of articles, and which articles have them. */
export class Addresses {
  readonly #owners = new Map<string, Set<string>>()

  /** Reads which of the addresses that texts ask for are taken, also as former ones. */
  static async read(client: SanityClient, texts: readonly ImportedText[]): Promise<Addresses> {
    const slugs = [...new Set(texts.map((text) => wantedSlug(text)).filter((slug) => slug !== ''))]
    const addresses = new Addresses()
    if (slugs.length === 0) return addresses
    // The lake finds each member of a list by its index, but not the members of two lists.
    const former = slugs.map((_slug, index) => `$s${index} in formerSlugs`).join(' || ')
    const params = Object.fromEntries(slugs.map((slug, index) => [`s${index}`, slug]))
    const projection = '{_id, "slugs": [slug.current, ...coalesce(formerSlugs, [])]}'
    const query = `[...*[_type == "article" && slug.current in $slugs]${projection}, ...*[_type == "article" && (${former})]${projection}]`
    const rows = await client.fetch<{_id: string; slugs: (string | null)[]}[]>(query, {
      slugs,
      ...params,
    })
    for (const {_id, slugs: own} of rows) {
      const article = _id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
      for (const slug of own) if (slug !== null) addresses.#take(slug, article)
    }
    return addresses
  }

  /** Returns an address for an article that no other article has, and takes it. */
  give(text: ImportedText, article: string): string {
    const name = nameOf(text.id).slice(0, 6)
    const wanted = wantedSlug(text) || `artikel-${name}`
    const others = [...(this.#owners.get(wanted) ?? [])].filter((owner) => owner !== article)
    const slug = others.length === 0 ? wanted : `${wanted.slice(0, 80)}-${name}`
    this.#take(slug, article)
    return slug
  }

  #take(slug: string, article: string): void {
    const owners = this.#owners.get(slug) ?? new Set()
    this.#owners.set(slug, owners.add(article))
  }
}
