import type {RenderOptions} from '../../render/index.ts'

/** How a run renders articles: in which formats, and with which options. */
export interface Rendering {
  readonly formats: ReadonlySet<string>
  readonly options: RenderOptions
}
