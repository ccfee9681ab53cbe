import type {SlugValue, ValidationContext} from '@sanity/types'

import {addressedTypes} from '../../src/content/addressed-types.ts'
import {API_VERSION} from '../../src/content/api-version.ts'
import {fixedSlugs} from '../../src/content/site-folders.ts'
import {message, type Verdict} from './message.ts'

/** A document of another type that stands at an address. */
interface Holder {
  readonly _type: string
  readonly title?: string | null
}

const holders = `*[_type in $types && slug.current == $slug]{_type, title}[0]`

/** The holders of an address, in words. */
const words: Readonly<Record<string, {readonly german: string; readonly english: string}>> = {
  article: {german: 'der Artikel', english: 'the article'},
  department: {german: 'das Ressort', english: 'the department'},
  page: {german: 'die Seite', english: 'the page'},
}

/**
 * Refuses a slug at which something else stands: a document of another type, or a page that the site always has. Sanity
 * itself compares documents of the same type.
 */
export async function freeSlug(
  slug: SlugValue | undefined,
  {document, getClient}: Pick<ValidationContext, 'document' | 'getClient'>,
): Promise<Verdict> {
  const current = slug?.current
  if (!current || !document) return true
  if (fixedSlugs.has(current)) {
    return message(
      `„${current}“ braucht die Website für eigene Seiten. Bitte eine andere Kurzadresse wählen.`,
      `The site needs "${current}" for pages of its own. Please choose another slug.`,
    )
  }
  const types = addressedTypes.filter((type) => type !== document._type)
  const client = getClient({apiVersion: API_VERSION}).withConfig({perspective: 'raw'})
  const holder = await client.fetch<Holder | null>(holders, {types, slug: current})
  if (!holder) return true
  const {german, english} = words[holder._type] ?? {german: 'etwas anderes', english: 'another'}
  const title = holder.title?.trim() ?? ''
  return message(
    `Unter „${current}“ steht schon ${german}${title && ` „${title}“`}. Bitte eine andere Kurzadresse wählen.`,
    `At "${current}" there is already ${english}${title && ` "${title}"`}. Please choose another slug.`,
  )
}
