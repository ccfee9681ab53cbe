import {attributes} from '../attributes.ts'
import type {Place} from '../check/place.ts'
import {pathOf} from '../check/place.ts'
import type {Context} from '../options.ts'

/**
 * The attribute `data-sanity` of an element that shows the field or the member at a place, with a space before it; empty
 * where nobody edits.
 */
export function editAttribute(place: Place, {edit}: Pick<Context, 'edit'>): string {
  return edit === undefined ? '' : attributes({'data-sanity': edit(pathOf(place))})
}
