import {createDataAttribute} from '@sanity/visual-editing-csm'

/** What the renderer is given to lead from an element to its field; see the option `edit`. */
export type Edit = (path: string) => string | undefined

/** What the attributes say beside the path. */
export interface EditOptions {
  readonly id: string
  readonly type: string
  /** The address of the Studio. */
  readonly studioUrl: string
}

/** The paths that the format of the attributes can hold; keys of other shapes are of no Studio. */
const path = /^[\w-]+(?:\[(?:_key=="[\w-]+"|\d{1,9})\]|\.[\w-]+)*$/

/** Makes values of `data-sanity` in the format of `@sanity/visual-editing`. */
export function createEdit({id, type, studioUrl}: EditOptions): Edit {
  const encode = createDataAttribute({id, type, baseUrl: studioUrl})
  return (place) => (path.test(place) ? encode(place) : undefined)
}
