import type {LoadedConfig} from '../../src/config/index.ts'
import {outputs, type SiteOptions} from '../../src/publish/index.ts'
import {renderOptionsOf} from './render-options.ts'

/** Returns the options of a site that a configuration sets. Those of the command line win. */
export function siteOptionsOf(
  config: LoadedConfig,
): Pick<SiteOptions, 'configured' | 'goneDays' | 'module' | 'outputs' | 'render'> {
  const {formats, redirects, module, outputs: own = [], retention} = config
  return {
    configured: {formats, redirects},
    goneDays: retention?.goneAddresses,
    outputs: [...outputs, ...own],
    render: renderOptionsOf(config),
    module,
  }
}
