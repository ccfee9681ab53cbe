import {articlePath, fileOf, type AddressRule} from '../../render/index.ts'
import type {ReservedSlugs} from '../reserved-slugs.ts'
import type {AddressTable, FormerHolder} from '../state/addresses.ts'
import type {ArticleTable} from '../state/articles.ts'
import {folderOf, pagesOf} from '../state/document-pages.ts'
import type {FileTable} from '../state/files.ts'
import {outputName, type KnownOutput} from '../state/stale-rule.ts'
import {isSiteSlug} from './site-slug.ts'

/** The name of the output that the pages at former addresses are. */
export const redirectName = 'redirect'

/** The part of the state that knows addresses. */
interface AddressFacts {
  readonly articles: ArticleTable
  readonly files: FileTable
  readonly addresses: AddressTable
  readonly outputs: {readonly known: readonly KnownOutput[]}
}

/**
 * Returns the fate of a folded address, such as `wahl` or `autor/eva`. It leads to the newest document that had its slug
 * and whose page is in the same folder now. It is gone when the document that had it was unpublished, unless an article
 * under embargo will have it. An address where something stands now has no rule.
 */
export function ruleAt(
  facts: AddressFacts,
  reserved: ReservedSlugs,
  folded: string,
): AddressRule | undefined {
  const {articles, addresses} = facts
  const folder = folderOf(folded)
  const slug = folded.slice(folder.length)
  const isTop = folder === ''
  // Earlier versions kept former slugs that are none.
  if (!isTop && !isSiteSlug(folder.slice(0, -1))) return undefined
  const isTaken =
    isTop && (reserved.get(folded) !== undefined || articles.withSlug(folded).length > 0)
  if (isTaken || isPage(facts, folded)) return undefined
  const left = addresses.leavers(folded).filter(({former}) => isSiteSlug(former))
  for (const holder of [...addresses.holders(slug), ...left]) {
    const {slug: now, former} = holder
    if (now === null || !isSiteSlug(now) || !isSiteSlug(former)) continue
    if (isPageOf(facts, folder, {...holder, slug: now})) {
      return {folder, slug: former, movedTo: now}
    }
  }
  const [gone] = isTop && articles.hasSlug(folded) ? [] : left
  return gone && {folder, slug: gone.former, movedTo: undefined}
}

/** Returns whether anything but a redirect stands at a folded address. */
function isPage({files}: AddressFacts, folded: string): boolean {
  const redirect = outputName({name: redirectName}, folded)
  return files.ownersOf(`${folded}/index.html`).some((output) => output !== redirect)
}

/** Returns whether a document has its page in a folder. */
function isPageOf(
  facts: AddressFacts,
  folder: string,
  {id, k, slug}: FormerHolder & {readonly slug: string},
): boolean {
  return k === null
    ? pagesOf(facts, id).includes(folder + slug)
    : folder === '' && facts.files.isOfArticle(fileOf(articlePath(slug)), k)
}

/** Returns the fates of all addresses that have one, in the order of their folded addresses. */
export function* addressRules(
  facts: AddressFacts,
  reserved: ReservedSlugs,
): Generator<AddressRule, void> {
  const known = new Set(facts.addresses.left())
  for (const {id, k, folded} of facts.addresses.former()) {
    const folders = k === null ? pagesOf(facts, id).map((address) => folderOf(address)) : ['']
    for (const folder of folders) known.add(folder + folded)
  }
  for (const folded of [...known].toSorted()) {
    const rule = ruleAt(facts, reserved, folded)
    if (rule) yield rule
  }
}
