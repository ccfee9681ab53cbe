import type {AudioObject, CreativeWork, ImageObject, VideoObject} from 'schema-dts'

/** The things in an article that are more than its words, as properties of a https://schema.org/CreativeWork. */
export interface LinkedParts {
  readonly video?: readonly VideoObject[]
  readonly audio?: readonly AudioObject[]
  /** Pictures beside the main one. */
  readonly associatedMedia?: readonly ImageObject[]
  /** Works of others, such as a post. */
  readonly citation?: readonly CreativeWork[]
}
