import type {ClientPerspective, SanityClient} from '@sanity/client'
import {closestMatch} from 'leven'

import {CommandError, UsageError} from './command.ts'

const builtIn = ['published', 'drafts', 'raw']

/** Reads the option `--perspective`: one of the built-in ones, or names of releases with commas between them. */
export function readPerspective(option = 'published'): string[] {
  const layers = option.split(',')
  if (layers.length > 1 && layers.includes('raw')) {
    throw new UsageError('--perspective raw cannot be combined with others')
  }
  return layers
}

/**
 * Refuses a perspective with a missing release, which would silently show published documents. Throws a CommandError
 * with a suggestion.
 */
export async function checkPerspective(
  client: SanityClient,
  layers: readonly string[],
): Promise<ClientPerspective> {
  const named = layers.filter((layer) => !builtIn.includes(layer))
  if (named.length > 0) {
    const query = '*[_type == "system.release" && name in $named].name'
    const found = await client.fetch<string[]>(query, {named}, {perspective: 'raw'})
    const missing = named.find((name) => !found.includes(name))
    if (missing !== undefined) {
      const nearest = closestMatch(missing, builtIn, {maxDistance: 2})
      const advice = nearest
        ? `Did you mean ${nearest}?`
        : `There are ${builtIn.join(', ')}, and the releases of the lake.`
      throw new CommandError(`There is no release "${missing}". ${advice}`)
    }
  }
  return [...layers]
}
