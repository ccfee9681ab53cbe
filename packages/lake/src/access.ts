import type {Right} from './project/robots.ts'

/** The readers of a dataset that need no token, as the hosted API has it (`aclMode`). */
export type Visibility = 'private' | 'public'

/** The documents that a sender may see; the `public` ones have no dot in their id. */
export type Sight = 'everything' | 'nothing' | 'public'

/** Returns whether a sender may see the document of an id. */
export function maySee(sight: Sight, id: string): boolean {
  return sight === 'everything' || (sight === 'public' && !id.includes('.'))
}

/** Returns the documents of a dataset that a sender may see. A private one shows nothing without the right to read. */
export function sightOf({trusted}: Access, visibility: Visibility): Sight {
  if (trusted) return 'everything'
  return visibility === 'public' ? 'public' : 'nothing'
}

/** The rights of the sender. With `trusted`, it may read all documents of every dataset. */
export interface Access {
  readonly trusted: boolean
  /** The id of the user, for `identity()` and as the author of what is changed; by default the lake's own. */
  readonly identity?: string
  /** The rights of a token with a role; undefined for all. */
  readonly rights?: readonly Right[]
}
