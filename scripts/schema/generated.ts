import {existsSync} from 'node:fs'
import {cp, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {CommandError} from '../command.ts'
import {runSanity} from './run-sanity.ts'

const root = join(import.meta.dirname, '../..')

/** All that the Studio's configuration and the queries are made of. A newsroom may have block types of its own. */
const inputs = [
  'blocks',
  'newsdesk.config.ts',
  'package.json',
  'tsconfig.json',
  'sanity.cli.ts',
  'sanity.config.ts',
  'schemas',
  'src',
]

const outputs = ['schema.json', 'sanity.types.ts'] as const

/** The folder of the generated files in a checkout. */
const outputFolder = join('src', 'content', 'generated')

/** The text of each generated file, by its name. */
export type Generated = Record<(typeof outputs)[number], string>

/**
 * Validates the schema and generates the text of both files. The CLI can only write beside its
 * configuration, so it works on a copy of the inputs in a temporary folder: the checkout never sees
 * a half-written file.
 *
 * @throws CommandError if the schema is invalid or a query does not parse, with what the CLI says.
 */
export async function generate(): Promise<Generated> {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-schema-'))
  try {
    await Promise.all(
      inputs
        .filter((name) => existsSync(join(root, name)))
        .map((name) => cp(join(root, name), join(folder, name), {recursive: true})),
    )
    // Without the old ones, so that a file that is not generated is missing and does not look up to date.
    await Promise.all(outputs.map((name) => rm(join(folder, outputFolder, name), {force: true})))
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    await step(folder, ['schema', 'validate'])
    await step(folder, ['schema', 'extract'])
    await step(folder, ['typegen', 'generate'])
    return await readOutputs(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** The names of the committed files that differ from the generated ones. A missing file differs. */
export async function outdated(generated: Generated): Promise<string[]> {
  const committed = await readOutputs(root)
  return outputs.filter((name) => committed[name] !== generated[name])
}

/** Writes the changed files and returns their names. */
export async function write(generated: Generated): Promise<string[]> {
  const stale = await outdated(generated)
  await Promise.all(
    outputs
      .filter((name) => stale.includes(name))
      .map((name) => writeFile(join(root, outputFolder, name), generated[name])),
  )
  return stale
}

async function readOutputs(folder: string): Promise<Generated> {
  const texts = outputs.map((name) =>
    readFile(join(folder, outputFolder, name), 'utf8').catch(missing),
  )
  const [schema, types] = await Promise.all(texts)
  return {'schema.json': schema ?? '', 'sanity.types.ts': types ?? ''}
}

function missing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return ''
  throw error
}

/** TypeGen exits with 0 even when a query does not parse; it only says so. */
async function step(folder: string, command: string[]): Promise<void> {
  const {exitCode, output} = await runSanity(folder, command)
  if (exitCode === 0 && !/Encountered errors|Failed to format/.test(output)) return
  throw new CommandError(
    `\`sanity ${command.join(' ')}\` failed, nothing was written. It says:\n\n${output.trim()}`,
  )
}
