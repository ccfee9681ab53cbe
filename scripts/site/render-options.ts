import type {LoadedConfig} from '../../src/config/index.ts'
import type {RenderOptions} from '../../src/render/index.ts'

/** Returns the options of the renderer that a configuration sets. */
export function renderOptionsOf({
  timeZone,
  theme,
}: LoadedConfig): Pick<RenderOptions, 'theme' | 'timeZone'> {
  return {timeZone, theme}
}
