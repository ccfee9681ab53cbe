import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import {reasonOf} from '../content/reason-of.ts'
import {ConfigError} from './config-error.ts'
import type {Theme} from '../render/index.ts'
import type {NewsdeskConfig} from './define-newsdesk.ts'

const fileName = 'newsdesk.config.ts'

/** The configuration of a newsroom, and its module. */
export interface LoadedConfig extends Omit<NewsdeskConfig, 'theme'> {
  readonly theme?: Theme | undefined
  /** The address of the module, for threads that load it again; undefined where there is none. */
  readonly module?: string
}

/**
 * Loads `newsdesk.config.ts` of a folder; an empty configuration where there is none. Throws a {@link ConfigError} for a
 * file that cannot be loaded, or that holds a fault.
 */
export async function loadConfig(folder: string): Promise<LoadedConfig> {
  const path = join(folder, fileName)
  if (!existsSync(path)) return {}
  const module = pathToFileURL(path).href
  const config = await defaultExportOf(module)
  if (isEmpty(config)) return {module}
  // Only here, because the check loads every renderer and output.
  const {checkConfig} = await import('./check-config.ts')
  return {...checkConfig(await withTheme(config, module), fileName), module} as LoadedConfig
}

async function defaultExportOf(module: string): Promise<unknown> {
  try {
    return ((await import(module)) as {readonly default?: unknown}).default
  } catch (error) {
    const reason = reasonOf(error)
    throw new ConfigError(`${fileName} cannot be loaded: ${reason}`)
  }
}

/** Returns a configuration with its theme in the place of the name of a package. */
async function withTheme(config: unknown, module: string): Promise<unknown> {
  const {theme} = Object(config) as {readonly theme?: unknown}
  if (typeof theme !== 'string') return config
  const {loadTheme} = await import('../publish/rendering/load-theme.ts')
  try {
    return {...Object(config), theme: (await loadTheme(theme, module)) ?? null}
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new ConfigError(
      `${fileName}: theme is "${theme.slice(0, 60)}", a package that cannot be loaded: ${reason}. Install it, or import a theme and name that.`,
    )
  }
}

/** Returns whether a configuration decides nothing. */
function isEmpty(config: unknown): boolean {
  const isObject = typeof config === 'object' && config !== null && !Array.isArray(config)
  return isObject && Object.keys(config).length === 0
}
