import type {Right} from './project/robots.ts'

/** The rights of the sender. The lake's token shows everything; all others see the documents of a public dataset. */
export interface Access {
  readonly trusted: boolean
  /** The id of the user, for `identity()` and as the author of what is changed; by default the lake's own. */
  readonly identity?: string
  /** The rights of a token with a role; undefined for all. */
  readonly rights?: readonly Right[]
}
