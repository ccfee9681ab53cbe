import {defineQuery} from 'groq'

/**
 * What a preview asks Studio's Presentation for, to be answered with the unsaved document as `unsaved`: Presentation puts
 * what is edited in the place of what the lake has, and `studio/presentation/` puts the whole document in the place of
 * the revision. A text is the lake's revision: nobody edits the document. `$id`: its published `_id`.
 */
export const UNSAVED_DOCUMENT = defineQuery(`*[_id == $id][0]{"unsaved": _rev}`)
