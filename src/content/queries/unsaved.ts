import {defineQuery} from 'groq'

/**
 * The document that a preview asks Presentation for in a Studio without our plugin. Presentation answers with the edited
 * values, but only in places that the lake already has. `$id`: its published `_id`.
 */
export const UNSAVED_DOCUMENT = defineQuery(`*[_id == $id][0]`)
