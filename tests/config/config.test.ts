// The configuration of a newsroom: faults are named, and settings reach the site.
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {checkConfig, loadConfig} from '../../src/config/index.ts'
import {defineOutput, formatsOf, redirectsOf} from '../../src/publish/index.ts'
import {siteOptionsOf} from '../../scripts/site/configured-options.ts'

const file = 'newsdesk.config.ts'

const humans = defineOutput({
  name: 'humans',
  format: 'humans',
  turn: 'at once',
  stale: 'with settings',
  discovery: {},
  ask: async () => 'Eva',
  render: (name: string) => [{path: 'humans.txt', content: name}],
})

test.each([
  [{theem: {}}, `${file}: theem is not a setting.`],
  [{formats: 'page'}, `${file}: formats is "page", not an array.`],
  [{formats: ['page', 'pgae']}, `${file}: formats[1] is "pgae". Did you mean page?`],
  [{formats: [3]}, `${file}: formats[0] is 3. Use one of `],
  [{outputs: [{}]}, `${file}: outputs[0] is not an output. Make it with defineOutput.`],
  [{outputs: [{...humans, name: 'rss'}]}, `${file}: outputs[0].name is "rss", which newsdesk has`],
  [{redirects: 'apache'}, `${file}: redirects is "apache". There are html, `],
  [{timeZone: 'Berlin'}, `${file}: timeZone is "Berlin", not an IANA time zone`],
  [{retention: 30}, `${file}: retention is 30, not an object.`],
  [
    {retention: {histroy: 30}},
    `${file}: retention.histroy is not a setting. Did you mean history?`,
  ],
  [{retention: {history: 0}}, `${file}: retention.history is 0, not a number of days from 1 to`],
  [null, `${file} does not export a configuration.`],
  [[], `${file} does not export a configuration.`],
])('a fault in %j is named', (config, message) => {
  expect(() => checkConfig(config, file)).toThrow(message)
})

test('the error lists every fault', () => {
  expect(() => checkConfig({formats: ['a'], timeZone: 1}, file)).toThrow(/formats.*\n.*timeZone/u)
})

test('any value is a configuration or a ConfigError', () => {
  const keys = ['formats', 'outputs', 'redirects', 'timeZone', 'theme', 'retention', 'x']
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...keys), fc.anything())),
      (value) => {
        expect(['ConfigError', undefined]).toContain(refusalOf(value)?.name)
      },
    ),
  )
})

test('an output of the newsroom can be chosen as a format', () => {
  expect(checkConfig({outputs: [humans], formats: ['page', 'humans']}, file)).toBeDefined()
})

test('a missing file is an empty configuration, a broken one is named', async () => {
  const folder = temporaryDirectory()
  expect(await loadConfig(folder)).toEqual({})
  const path = join(folder, file)
  writeFileSync(path, 'export default {timeZone: "Europe/Vienna"}')
  expect(await loadConfig(folder)).toEqual({
    timeZone: 'Europe/Vienna',
    module: pathToFileURL(path).href,
  })
  const other = temporaryDirectory()
  writeFileSync(join(other, file), 'import "./missing.ts"')
  await expect(loadConfig(other)).rejects.toThrow(`${file} cannot be loaded: `)
})

test('command line options override the configuration', () => {
  const options = siteOptionsOf({
    formats: ['page', 'humans'],
    redirects: 'nginx',
    retention: {goneAddresses: 30},
    outputs: [humans],
  })
  expect(formatsOf(options)).toEqual(['page', 'humans'])
  expect(redirectsOf(options)).toBe('nginx')
  expect(options.goneDays).toBe(30)
  expect(formatsOf({...options, formats: ['text']})).toEqual(['text'])
  expect(redirectsOf({...options, redirects: 'html'})).toBe('html')
})

function refusalOf(value: unknown): Error | undefined {
  try {
    checkConfig(value, file)
    return undefined
  } catch (error) {
    return error as Error
  }
}
