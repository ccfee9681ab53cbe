import {attributes} from '../attributes.ts'
import type {Place} from '../check/place.ts'
import {pathOf} from '../check/place.ts'
import type {Context} from '../options.ts'

/**
 * Returns the attribute `data-sanity` of the element that shows a place, with a space before it. Empty outside of
 * previews.
 */
export function editAttribute(place: Place, {edit}: Pick<Context, 'edit'>): string {
  return edit === undefined ? '' : attributes({'data-sanity': edit(pathOf(place))})
}
