import {createRequire} from 'node:module'

import type * as Feedsmith from 'feedsmith'

const require = createRequire(import.meta.url)

/** The library that writes feeds. It takes long to load, so whoever writes none goes without it. */
export function loadFeedsmith(): Pick<
  typeof Feedsmith,
  'generateAtomFeed' | 'generateJsonFeed' | 'generateRssFeed'
> {
  return (loaded ??= require('feedsmith') as typeof Feedsmith)
}

let loaded: typeof Feedsmith | undefined
