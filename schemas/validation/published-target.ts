import type {Reference, ValidationContext} from '@sanity/types'

import {API_VERSION} from '../../src/content/api-version.ts'
import {message, type Verdict} from './message.ts'

/** A link to a text that is not published stands on no page. */
export async function publishedTarget(
  value: Reference | undefined,
  {getClient}: Pick<ValidationContext, 'getClient'>,
): Promise<Verdict> {
  if (!value?._ref) return true
  const client = getClient({apiVersion: API_VERSION}).withConfig({perspective: 'raw'})
  const isPublished = await client.fetch<boolean>('count(*[_id == $id]) > 0', {id: value._ref})
  if (isPublished) return true
  return message(
    'Das Ziel ist nicht veröffentlicht. Bis dahin stehen die Worte ohne Link da.',
    'The target is not published. Until then, the words stand without a link.',
  )
}
