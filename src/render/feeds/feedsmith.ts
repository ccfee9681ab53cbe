import {createRequire} from 'node:module'

import type * as Feedsmith from 'feedsmith'

const require = createRequire(import.meta.url)

/** Loads the library that writes feeds. It loads slowly, so only feeds load it. */
export function loadFeedsmith(): Pick<
  typeof Feedsmith,
  'generateAtomFeed' | 'generateJsonFeed' | 'generateRssFeed'
> {
  return (loaded ??= require('feedsmith') as typeof Feedsmith)
}

let loaded: typeof Feedsmith | undefined
