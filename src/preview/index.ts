/**
 * The preview: articles as their pages, drafts among them, live while they are edited.
 *
 * `startPreview` serves it. `http/` answers requests. `live/` sends changes to open pages, by the messages of
 * `live/protocol.ts`. `articles/` renders the articles of open pages. `documents/` follows the documents of the lake.
 * `client/` runs in the page. `texts/` holds the texts for editors.
 */
export {startPreview, type RunningPreview} from './start-preview.ts'
