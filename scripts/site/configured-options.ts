import type {LoadedConfig} from '../../src/config/index.ts'
import {outputs, type SiteOptions} from '../../src/publish/index.ts'
import type {RenderOptions} from '../../src/render/index.ts'

/** Returns the options of a site that a configuration sets. Those of the command line win. */
export function siteOptionsOf(
  config: LoadedConfig,
): Pick<SiteOptions, 'configured' | 'module' | 'outputs' | 'render'> {
  const {formats, redirects, module, outputs: own = []} = config
  return {
    configured: {formats, redirects},
    outputs: [...outputs, ...own],
    render: renderOptionsOf(config),
    module,
  }
}

/** Returns the options of the renderer that a configuration sets. */
export function renderOptionsOf({
  timeZone,
  theme,
}: LoadedConfig): Pick<RenderOptions, 'theme' | 'timeZone'> {
  return {timeZone, theme}
}
