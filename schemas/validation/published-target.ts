import type {Reference, ValidationContext} from '@sanity/types'

import {API_VERSION} from '../../src/content/api-version.ts'
import {message, type Verdict} from './message.ts'

type Context = Pick<ValidationContext, 'getClient'>

/** A link to a text that is not published stands on no page. */
export async function publishedTarget(
  value: Reference | undefined,
  context: Context,
): Promise<Verdict> {
  if (await isPublished(value, context)) return true
  return message(
    'Das Ziel ist nicht veröffentlicht. Bis dahin stehen die Worte ohne Link da.',
    'The target is not published. Until then, the words stand without a link.',
  )
}

/** An entry of the navigation stays away while its target is not published. */
export async function publishedEntry(
  value: Reference | undefined,
  context: Context,
): Promise<Verdict> {
  if (await isPublished(value, context)) return true
  return message(
    'Das Ziel ist nicht veröffentlicht. Bis dahin fehlt der Eintrag auf der Website.',
    'The target is not published. Until then, the site leaves the entry out.',
  )
}

async function isPublished(value: Reference | undefined, {getClient}: Context): Promise<boolean> {
  if (!value?._ref) return true
  const client = getClient({apiVersion: API_VERSION}).withConfig({perspective: 'raw'})
  return client.fetch<boolean>('count(*[_id == $id]) > 0', {id: value._ref})
}
