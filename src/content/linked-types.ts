import {LINKED_TYPE_NAMES} from './queries/projections.ts'

/** The types of documents with a page of their own, to which links in texts lead. */
export const LINKED_TYPES = JSON.parse(`[${LINKED_TYPE_NAMES}]`) as readonly string[]
