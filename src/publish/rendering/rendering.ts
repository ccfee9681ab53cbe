import type {RenderOptions} from '../../render/index.ts'
import type {FormatName} from '../formats.ts'

/** How a run renders articles: in which formats, and with which options. */
export interface Rendering {
  readonly formats: ReadonlySet<FormatName>
  readonly options: RenderOptions
}
