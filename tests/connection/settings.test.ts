// Environment variables and `.env` files choose the lake.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, onTestFinished, test, vi} from 'vitest'

import {ConnectionError, loadEnvironment, readSettings} from '../../src/connection/index.ts'

const project = {SANITY_STUDIO_PROJECT_ID: 'abc12345'}
const dataset = {SANITY_STUDIO_DATASET: 'production'}

test('01 the lake is embedded without project and dataset variables', () => {
  expect(readSettings({})).toEqual({lake: 'embedded'})
  expect(readSettings({SANITY_STUDIO_PROJECT_ID: '', SANITY_STUDIO_DATASET: ' '})).toEqual({
    lake: 'embedded',
  })
})

test('02 the lake stays embedded with a token alone', () => {
  expect(readSettings({SANITY_AUTH_TOKEN: 'secret'})).toEqual({lake: 'embedded'})
})

test('03 the lake is hosted with project and dataset variables', () => {
  const settings = readSettings({...project, ...dataset, SANITY_AUTH_TOKEN: 'secret'})
  expect(settings).toEqual({
    lake: 'hosted',
    projectId: 'abc12345',
    dataset: 'production',
    token: 'secret',
  })
})

test.each([
  [project, 'SANITY_STUDIO_DATASET is not'],
  [dataset, 'SANITY_STUDIO_PROJECT_ID is not'],
])(
  '04 one variable without the other is an error that names the other: %o',
  (environment, expected) => {
    expect(() => readSettings(environment)).toThrow(ConnectionError)
    expect(() => readSettings(environment)).toThrow(expected)
  },
)

test('05 .env.local overrides .env, and the environment overrides both', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'newsdesk-connection-'))
  onTestFinished(() => {
    rmSync(directory, {recursive: true})
    vi.unstubAllEnvs()
  })
  writeFileSync(join(directory, '.env'), 'A=1\nB=1\nC=1\n')
  writeFileSync(join(directory, '.env.local'), 'B=2\n')
  vi.stubEnv('C', '3')
  expect(await loadEnvironment(directory)).toMatchObject({A: '1', B: '2', C: '3'})
})
