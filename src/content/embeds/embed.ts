/** The kind of thing at an address, for its words on a card and its type in linked data. */
export type EmbedKind = 'video' | 'audio' | 'post' | 'map' | 'page'

/** A thing of another house to which a card leads. */
export interface Embed {
  /** The name of the provider in programs: `youtube`; `web` for a house that is not known. */
  readonly provider: string
  /** The name of the provider for readers: `YouTube`, or the host of a house that is not known. */
  readonly name: string
  readonly kind: EmbedKind
  /** The id of the thing at its provider. */
  readonly id: string
  /** The address for readers: https, without trackers, the same for every way to write it. */
  readonly url: string
}

/** A thing as its provider names it. */
type Found = Pick<Embed, 'id' | 'url'>

/** A house whose addresses are known. */
export interface Provider {
  readonly provider: string
  readonly name: string
  readonly kind: EmbedKind
  /** The hosts without `www.`, `m.` and `mobile.`; every host, if it is missing. */
  readonly hosts?: ReadonlySet<string>
  /** Reads an https address of one of the hosts. Undefined for an address that names no thing to show. */
  readonly read: (url: URL) => Found | undefined
}

/** Returns a set of hosts. */
export const hosts = (...names: string[]): ReadonlySet<string> => new Set(names)
