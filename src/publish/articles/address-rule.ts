import {articlePath, fileOf, type AddressRule} from '../../render/index.ts'
import type {ReservedSlugs} from '../reserved-slugs.ts'
import type {ArticleTable} from '../state/articles.ts'
import type {FileTable} from '../state/files.ts'
import type {LeftAddressTable} from '../state/left-addresses.ts'
import {isSiteSlug} from './site-slug.ts'

/** The part of the state that knows addresses. */
export interface AddressFacts {
  readonly articles: ArticleTable
  readonly files: FileTable
  readonly left: LeftAddressTable
}

/**
 * Returns the fate of a folded slug: it leads to the newest article that had it and whose page is there. It is gone when
 * the article that had it was unpublished, unless one under embargo will have it. A slug that an article or an output has now
 * has no rule.
 */
export function ruleAt(
  {articles, files, left: addresses}: AddressFacts,
  reserved: ReservedSlugs,
  folded: string,
): AddressRule | undefined {
  if (reserved.get(folded) !== undefined || articles.withSlug(folded).length > 0) return undefined
  const left = addresses.at(folded).filter(({former}) => isSiteSlug(former))
  for (const {k, slug, former} of [...articles.formerHolders(folded), ...left]) {
    if (k === null || slug === null || !isSiteSlug(slug) || !isSiteSlug(former)) continue
    if (files.isOfArticle(fileOf(articlePath(slug)), k)) return {slug: former, movedTo: slug}
  }
  const [gone] = articles.hasSlug(folded) ? [] : left
  return gone && {slug: gone.former, movedTo: undefined}
}

/** Returns the fates of all addresses that have one, in the order of their folded slugs. */
export function* addressRules(
  facts: AddressFacts,
  reserved: ReservedSlugs,
): Generator<AddressRule, void> {
  for (const folded of facts.left.slugs()) {
    const rule = ruleAt(facts, reserved, folded)
    if (rule) yield rule
  }
}
