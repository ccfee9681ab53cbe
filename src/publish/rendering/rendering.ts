import type {RenderOptions} from '../../render/index.ts'

/** The formats and options with which a run renders articles. */
export interface Rendering {
  readonly formats: ReadonlySet<string>
  readonly options: RenderOptions
}
