import {createDataAttribute} from '@sanity/visual-editing-csm'

/** Returns the attribute that links an element to its field; the renderer's option `edit`. */
export type Edit = (path: string) => string | undefined

/** The parts of the attributes that do not depend on the path. */
export interface EditOptions {
  readonly id: string
  readonly type: string
  /** The address of the Studio. */
  readonly studioUrl: string
}

/** The paths that the attribute format can hold. No Studio generates keys of another shape. */
const path = /^[\w-]+(?:\[(?:_key=="[\w-]+"|\d{1,9})\]|\.[\w-]+)*$/

/** Makes values of `data-sanity` in the format of `@sanity/visual-editing`. */
export function createEdit({id, type, studioUrl}: EditOptions): Edit {
  const encode = createDataAttribute({id, type, baseUrl: studioUrl})
  return (place) => (path.test(place) ? encode(place) : undefined)
}
