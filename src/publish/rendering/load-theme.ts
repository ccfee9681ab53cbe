import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'

import type {Theme} from '../../render/index.ts'

/**
 * Returns a theme that a configuration has, or the default export of the package that it names. Packages are those that
 * `module`, the address of the configuration, can import. Rejects with Node's error for a package that is not there.
 */
export async function loadTheme(
  theme: Theme | string | undefined,
  module: string,
): Promise<Theme | undefined> {
  if (typeof theme !== 'string') return theme
  const path = createRequire(module).resolve(theme)
  const loaded = (await import(pathToFileURL(path).href)) as {readonly default?: Theme}
  return loaded.default
}
