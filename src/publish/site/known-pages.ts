import {recordRemoval} from '../changes/record-changes.ts'
import {foldPath} from '../files/fold-path.ts'
import type {SiteState} from '../state/site-state.ts'
import {outputName} from '../state/stale-rule.ts'
import {linkedBy, type SiteSettings} from './fetch-settings.ts'

/** The name of the output that the pages of the site are. */
export const pagesOutput = 'page'

/** A published page, at its last known revision. */
interface KnownPage {
  readonly id: string
  readonly rev: string
  readonly slug: string
  /** The parts of other documents that its links show, as JSON. */
  readonly links: string
}

/** Returns the pages of the site that are published. */
export function pagesIn(state: Pick<SiteState, 'note'>): readonly KnownPage[] {
  return JSON.parse(state.note('pages') ?? '[]') as KnownPage[]
}

/** Returns the id of the page that has a folded slug: the first one, if several have it. */
export function pageAt(state: Pick<SiteState, 'note'>, folded: string): string | undefined {
  return pagesIn(state).find((page) => foldPath(page.slug) === folded)?.id
}

/**
 * Records the published pages. Marks those stale that are new, changed or gone, and everything that depends on their
 * addresses: a page has its slug before any article. Runs inside a transaction.
 */
export function recordPages(state: SiteState, pages: SiteSettings['pages']): void {
  const before = pagesIn(state)
  const after = pages
    .flatMap((page): KnownPage[] => {
      const {_id: id, _rev: rev, slug} = page
      const links = JSON.stringify(linkedBy(page))
      return typeof slug === 'string' ? [{id, rev, slug: slug.toWellFormed(), links}] : []
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const changed = difference(before, after)
  if (changed.length === 0) return
  state.keepNote('pages', JSON.stringify(after))
  const there = new Set(after.map(({id}) => id))
  // Texts link to pages. The counts of documents do not tell that one is gone.
  for (const {id} of before) if (!there.has(id)) recordRemoval(state, id)
  const slugs = new Set(changed.map(({slug}) => foldPath(slug)))
  const sharing = after.filter(({slug}) => slugs.has(foldPath(slug)))
  for (const {id} of [...changed, ...sharing]) {
    state.outputs.markStale(outputName({name: pagesOutput}, id))
  }
  state.outputs.markStale('sitemap')
  for (const slug of slugs) {
    for (const {k} of state.articles.withSlug(slug)) state.articles.markStale(k)
    for (const output of state.outputs.known) {
      const keys = typeof output.stale === 'object' ? output.stale.keysOfAddress?.(slug) : undefined
      for (const key of keys ?? []) state.outputs.markStale(outputName(output, key))
    }
  }
}

/** Returns the pages that only one of two lists has at their revision. */
function difference(one: readonly KnownPage[], other: readonly KnownPage[]): KnownPage[] {
  const nameOf = ({id, rev, slug, links}: KnownPage) => JSON.stringify([id, rev, slug, links])
  const [first, second] = [new Set(one.map(nameOf)), new Set(other.map(nameOf))]
  return [
    ...one.filter((page) => !second.has(nameOf(page))),
    ...other.filter((page) => !first.has(nameOf(page))),
  ]
}
