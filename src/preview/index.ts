/**
 * The preview: articles as their pages, drafts among them, live while they are edited.
 *
 * `startPreview` serves it. `http/` answers requests, `live/` tells open pages what changes (`live/protocol.ts` says how),
 * `articles/` renders what is looked at, `documents/` knows the documents as the lake has them, `client/` runs in the
 * page, and `texts/` is what all of them say to editors.
 */
export {startPreview, type RunningPreview} from './start-preview.ts'
