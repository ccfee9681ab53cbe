import {hasFormerSlugs} from '../../content/addressed-types.ts'
import {formerSlugsOf} from '../../content/former-slugs.ts'
import {isSiteSlug} from '../articles/site-slug.ts'
import {foldPath} from '../files/fold-path.ts'
import {addressesIn, folderOf, pagesOf} from '../state/document-pages.ts'
import type {SiteState} from '../state/site-state.ts'
import {outputName} from '../state/stale-rule.ts'
import {textOf, texts, type ChangedDocument} from './changed-document.ts'

/**
 * Records the former slugs of a document, also those that only the site knows: it keeps its addresses even if the pipeline
 * may not record them in the content. `before` is the slug at the last known revision. Runs inside a transaction.
 */
export function recordFormerSlugs(
  {addresses}: SiteState,
  {_id: id, _type: type, slug, formerSlugs}: ChangedDocument,
  before: string | null | undefined,
): void {
  if (!hasFormerSlugs(type)) return
  const known = {slug: {current: before}, formerSlugs: addresses.formerOf(id)}
  const heard = {slug: {current: textOf(slug)}, formerSlugs: texts(formerSlugs)}
  addresses.setFormer(id, formerSlugsOf(known, heard))
}

/** Records that a document has lost its addresses because it was unpublished. Runs inside a transaction. */
export function leaveAddresses(state: SiteState, id: string): void {
  for (const address of pagesOf(state, id)) leaveAddress(state, id, address)
  state.addresses.setFormer(id, [])
}

/** Records that readers find a document no more at an address, nor at its former slugs. Runs inside a transaction. */
export function leaveAddress({addresses, clock}: SiteState, id: string, address: string): void {
  const folder = folderOf(address)
  const former = addresses.formerOf(id).filter((slug) => isSiteSlug(slug))
  const left = [address, ...former.map((slug) => folder + slug)]
  addresses.leave(id, left, clock.now.toISOString())
}

/**
 * Marks everything stale that depends on where a document has its pages, by its files before and after. Runs inside a
 * transaction.
 */
export function markAddressesStale(
  state: SiteState,
  id: string,
  files: readonly {readonly path: string}[],
): void {
  const {addresses} = state
  const pages = addressesIn(files)
  const former = addresses.formerOf(id)
  const known = new Set([
    ...pages.map((address) => foldPath(address)),
    ...pages.flatMap((address) => former.map((slug) => foldPath(folderOf(address) + slug))),
    ...addresses.leftBy(id),
  ])
  for (const address of known) {
    if (addresses.isFormer(address, address.slice(folderOf(address).length))) {
      markAddressStale(state, address)
    }
  }
}

/** Forgets the addresses that documents left more than some days ago. Runs inside a transaction. */
export function forgetGone(state: SiteState, days: number): void {
  const before = new Date(state.clock.now.getTime() - days * 86_400_000).toISOString()
  for (const address of state.addresses.forgetLeft(before)) markAddressStale(state, address)
}

function markAddressStale({outputs}: SiteState, address: string): void {
  for (const output of outputs.known) {
    const keys = typeof output.stale === 'object' ? output.stale.keysOfAddress?.(address) : []
    for (const key of keys ?? []) outputs.markStale(outputName(output, key))
  }
}
