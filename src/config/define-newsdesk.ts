import type {OwnBlock} from './define-block.ts'
import type {FormatName, Output} from '../publish/index.ts'
import type {RedirectFormat, Theme} from '../render/index.ts'

/** The decisions of a newsroom that are not content. Every key may be left out. */
export interface NewsdeskConfig {
  /** How the pages look: made with `defineTheme`, or the name of a package that exports such a theme. */
  readonly theme?: Theme | string
  /** The files that the site is written as: formats of articles and outputs, by name. All by default. */
  readonly formats?: readonly (FormatName | (string & {}))[]
  /** Block types of one's own between the paragraphs of a text, made with `defineBlock`. */
  readonly blocks?: readonly OwnBlock[]
  /** Outputs of one's own, made with `defineOutput`, beside those of newsdesk. */
  readonly outputs?: readonly Output[]
  /** How former addresses are written; a page each by default. */
  readonly redirects?: RedirectFormat
  /** How long old revisions and addresses are kept; for ever by default. */
  readonly retention?: Retention
  /** The newsroom's IANA time zone; `Europe/Berlin` by default. */
  readonly timeZone?: string
}

/** How long a newsroom keeps what nobody sees any more, in days. Without a number it is kept for ever. */
export interface Retention {
  /** The embedded lake's old revisions of documents. `npm start` forgets older ones when it begins. */
  readonly history?: number
  /** Addresses of unpublished documents: they answer that they are gone (410), and later that nothing was found. */
  readonly goneAddresses?: number
}

/** Types the configuration of a newsroom. `newsdesk.config.ts` exports the result as its default. */
export function defineNewsdesk(config: NewsdeskConfig): NewsdeskConfig {
  return config
}
