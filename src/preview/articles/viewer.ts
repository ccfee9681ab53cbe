import type {StoredDocument} from '../../content/stored-document.ts'
import type {PageContent} from './article-view.ts'

/** A page that shows an article. */
export interface Viewer {
  /** Takes a message of the protocol, as JSON. */
  readonly send: (message: string) => void
  /** The content that the page shows. */
  shown: PageContent | undefined
  /** The content from which the page has its surroundings. */
  around?: PageContent
  /** Closes the connection of a page without a session: it may only show what readers see. */
  readonly refuse?: () => void
  /** The unsaved document edited beside the page, shown in place of the stored one. */
  unsaved?: StoredDocument
}
