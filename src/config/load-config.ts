import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import {reasonOf} from '../content/reason-of.ts'
import {ConfigError} from './config-error.ts'
import type {NewsdeskConfig} from './define-newsdesk.ts'

const fileName = 'newsdesk.config.ts'

/** The configuration of a newsroom, and its module. */
export interface LoadedConfig extends NewsdeskConfig {
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
  return {...checkConfig(config, fileName), module}
}

async function defaultExportOf(module: string): Promise<unknown> {
  try {
    return ((await import(module)) as {readonly default?: unknown}).default
  } catch (error) {
    const reason = reasonOf(error)
    throw new ConfigError(`${fileName} cannot be loaded: ${reason}`)
  }
}

/** Returns whether a configuration decides nothing. */
function isEmpty(config: unknown): boolean {
  const isObject = typeof config === 'object' && config !== null && !Array.isArray(config)
  return isObject && Object.keys(config).length === 0
}
