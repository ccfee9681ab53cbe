import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import {isObject} from '../document.ts'
import {reasonOf} from '../errors.ts'
import {UsageError, type Command, type Option} from './command.ts'

const files = ['lake.config.ts', 'lake.config.mts', 'lake.config.js', 'lake.config.mjs']

/**
 * Returns the options that a project always gives to commands, by their names: those of `lake.config.ts` in a folder, or
 * under `lake` in its `package.json`. There they are written `allowOrigin`, not `allow-origin`. Throws a
 * {@link UsageError} for a file that cannot be read, and for an option that no command has.
 */
export async function readConfig(
  folder: string,
  commands: ReadonlyMap<string, Command>,
): Promise<Record<string, unknown>> {
  const {from, config} = await findConfig(folder)
  if (config === undefined) return {}
  if (!isObject(config)) throw new UsageError(`${from} must be an object of options`)
  const options = new Map(
    [...commands.values()].flatMap((command) => Object.entries(command.options)),
  )
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => {
      const name = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      const option = options.get(name)
      if (!option) throw new UsageError(`${from} has the option "${key}", which no command has`)
      return [name, valueOf(value, option, `${from}: "${key}"`)]
    }),
  )
}

function valueOf(value: unknown, {type, multiple}: Option, where: string): unknown {
  if (type === 'boolean') {
    if (typeof value === 'boolean') return value
    throw new UsageError(`${where} is true or false`)
  }
  const values = Array.isArray(value) ? value : [value]
  const texts = values.map((one: unknown) => {
    if (typeof one === 'string' || typeof one === 'number') return String(one)
    throw new UsageError(`${where} is a text or a number${multiple ? ', or a list of them' : ''}`)
  })
  if (multiple) return texts
  if (texts.length === 1) return texts[0]
  throw new UsageError(`${where} is one value, not a list`)
}

async function findConfig(folder: string): Promise<{from: string; config?: unknown}> {
  const file = files.find((name) => existsSync(join(folder, name)))
  if (file !== undefined) {
    try {
      const module = (await import(pathToFileURL(join(folder, file)).href)) as {default?: unknown}
      if (module.default === undefined) throw new Error('it has no default export')
      return {from: file, config: module.default}
    } catch (error) {
      throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`)
    }
  }
  const from = '"lake" in package.json'
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return {from}
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return {from, config: isObject(manifest) ? manifest.lake : undefined}
  } catch (error) {
    throw new UsageError(`package.json cannot be read: ${reasonOf(error)}`)
  }
}
