/**
 * The preview: articles as their pages, drafts among them, live while they are edited.
 *
 * Start it with `startPreview`. Requests are answered in `http/`. Changes reach open pages through `live/`, by the
 * messages of `live/protocol.ts`. Articles are rendered in `articles/`, and `documents/` follows the documents of the
 * lake. The script of a page is `client/`. Texts for editors are in `texts/`.
 */
export {startPreview, type RunningPreview} from './start-preview.ts'
