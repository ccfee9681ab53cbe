import {fixedSlugs} from '../../content/site-folders.ts'
import {isSlug} from '../../render/index.ts'
import type {ReservedSlugs} from '../reserved-slugs.ts'
import {foldPath} from '../files/fold-path.ts'
import {PublishError} from '../publish-error.ts'
import type {DocumentTable} from '../state/documents.ts'
import type {KnownArticle} from '../state/articles.ts'

/** Names of devices on Windows, which cannot be names of folders there. */
const deviceName = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/iu

/** Returns whether a slug can name a folder of the site on every file system. */
export function isSiteSlug(slug: string): boolean {
  return isSlug(slug) && !deviceName.test(slug)
}

/** Throws `missing-slug` or `unsafe-slug` for a slug that cannot name a folder, such as a value that is no text. */
export function checkSlug(id: string, slug: unknown, type = 'article'): asserts slug is string {
  if (slug === null || slug === undefined || slug === '') {
    throw new PublishError(
      'missing-slug',
      `The ${type} "${id}" has no slug, so there is no address for it. Give it one.`,
    )
  }
  if (typeof slug === 'string' && isSiteSlug(slug)) return
  const isDevice = typeof slug === 'string' && deviceName.test(slug)
  throw new PublishError(
    'unsafe-slug',
    `The slug ${JSON.stringify(slug).slice(0, 60)} of "${id}" cannot name a folder. Give the ${type} one of at most 200 letters, digits, "-" and "_"${isDevice ? ' that is not the name of a device' : ''}.`,
  )
}

/** Throws `reserved-slug` for the address of an output of the site. */
export function checkFree(reserved: ReservedSlugs, {id, slug, folded}: KnownArticle): void {
  const words = reserved.get(folded ?? '')
  if (words === undefined) return
  throw new PublishError(
    'reserved-slug',
    `The slug "${slug}" of "${id}" is the address of ${words}. Give the article another.`,
  )
}

/** Returns an error that names all articles with the same address. None of them gets it. */
export function duplicateSlug(
  holders: readonly {readonly id: string; readonly slug: string | null}[],
): PublishError {
  const [first] = holders
  const slug = first?.slug ?? ''
  const alike = holders.every((holder) => holder.slug === slug)
  return new PublishError(
    'duplicate-slug',
    `${holders.map(({id}) => `"${id}"`).join(' and ')} have ${
      alike
        ? `the same slug "${slug}"`
        : `slugs that file systems take for the same: ${holders.map((holder) => `"${holder.slug}"`).join(', ')}`
    }. Give all but one of them another.`,
  )
}

/** Throws `reserved-slug` and `duplicate-slug` for a department at whose address something else stands. */
export function checkDepartmentSlug(
  id: string,
  slug: string,
  documents: DocumentTable,
  reserved: ReservedSlugs,
): void {
  const folded = foldPath(slug)
  const words = reserved.get(folded, {name: 'department'})
  if (words !== undefined || fixedSlugs.has(folded)) {
    throw new PublishError(
      'reserved-slug',
      `The slug "${slug}" of the department "${id}" is the address of ${words ?? 'pages of the site'}. Give the department another.`,
    )
  }
  const holders = documents.withSlug('department', folded)
  if (holders.length > 1)
    throw duplicateSlug(
      holders.map((holder) => ({id: holder, slug: documents.slugOf(holder) ?? null})),
    )
}
