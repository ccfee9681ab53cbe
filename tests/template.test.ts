// The repository is a valid template for `npm create sanity -- --template`.
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {getMonoRepo, LocalFileReader, validateLocalTemplate} from '@sanity/template-validator'
import {expect, test} from 'vitest'

import {loadEnvironment} from '../src/connection/environment.ts'
import {readSettings} from '../src/connection/settings.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The files that the validator reads. */
const files = [
  'package.json',
  'packages/lake/package.json',
  'packages/testing/package.json',
  'sanity.config.ts',
  'sanity.cli.ts',
  '.env.example',
]

test('the validator of Sanity accepts the repository', async () => {
  expect(await validateLocalTemplate(root)).toEqual({isValid: true, errors: []})
})

test('the root is a package that gets a file of variables', async () => {
  expect(await getMonoRepo(new LocalFileReader(root))).toContain('.')
})

test.each(['sanity.config.ts', 'sanity.cli.ts', '.env.example'])(
  'a repository without %s is no template',
  async (file) => {
    const directory = copyOfFiles()
    expect(await validateLocalTemplate(directory)).toMatchObject({isValid: true})
    rmSync(join(directory, file))
    expect(await validateLocalTemplate(directory)).toMatchObject({isValid: false})
  },
)

test('the variables of a new newsroom choose the lake, and empty ones the embedded lake', async () => {
  const directory = temporaryDirectory()
  const example = readFileSync(join(root, '.env.example'), 'utf8')
  writeFileSync(join(directory, '.env'), example)
  expect(readSettings(await ofFile(directory))).toEqual({lake: 'embedded'})
  const filled = example
    .replace(/^SANITY_STUDIO_PROJECT_ID=.*$/mu, 'SANITY_STUDIO_PROJECT_ID=abc123')
    .replace(/^SANITY_STUDIO_DATASET=.*$/mu, 'SANITY_STUDIO_DATASET=production')
  writeFileSync(join(directory, '.env'), filled)
  expect(readSettings(await ofFile(directory))).toMatchObject({
    lake: 'hosted',
    projectId: 'abc123',
    dataset: 'production',
  })
})

/** Reads a file of variables without the environment of this process, which would override it. */
async function ofFile(directory: string): Promise<Record<string, string | undefined>> {
  const names = new Set(Object.keys(process.env))
  const all = Object.entries(await loadEnvironment(directory))
  return Object.fromEntries(all.filter(([name]) => !names.has(name)))
}

function copyOfFiles(): string {
  const directory = temporaryDirectory()
  for (const file of files) cpSync(join(root, file), join(directory, file))
  return directory
}
