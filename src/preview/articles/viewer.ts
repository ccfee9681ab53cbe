import type {StoredDocument} from '../../content/stored-document.ts'
import type {Shown} from './article-view.ts'

/** A page that shows an article. */
export interface Viewer {
  /** Takes a message of the protocol, as JSON. */
  readonly send: (message: string) => void
  /** What the page shows. */
  shown: Shown | undefined
  /** That of which it has what stands around the text. */
  around?: Shown
  /** Ends the connection of a page without a session, which must not show more than what readers see. */
  readonly refuse?: () => void
  /** What is being edited there, unsaved: it is shown in the place of what the lake has. */
  unsaved?: StoredDocument
}
