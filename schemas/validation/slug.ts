import type {SlugValue} from '@sanity/types'

import {slugify} from '../../src/content/slugify.ts'
import {message, type Verdict} from './message.ts'

/** Refuses a slug that `slugify` would change, because typed slugs must have the same form. */
export function slugShape(slug: SlugValue | undefined): Verdict {
  if (!slug?.current) return true
  const proper = slugify(slug.current)
  if (slug.current === proper) return true
  return message(
    `Nur kleine Buchstaben a–z, Ziffern und einzelne Bindestriche${proper && `: „${proper}“`}.`,
    `Only lower-case letters a–z, digits and single hyphens${proper && `: "${proper}"`}.`,
  )
}
