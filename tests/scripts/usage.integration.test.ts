// Usage, help and exit codes of every command.
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {seedDocuments} from '../../migrations/seed-kasachstan/seed-documents.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {runScript} from './run-script.ts'

const commands = [
  'start',
  'seed',
  'render',
  'query',
  'check',
  'schema',
  'build-studio',
  'studio-dev',
  'preview',
  'build-preview',
]

test.each(commands)('01 %s --help prints usage and exit codes', async (name) => {
  for (const option of ['--help', '-h']) {
    const {code, stdout, stderr} = await runScript(name, [option], {cwd: temporaryDirectory()})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toContain('Usage')
    expect(stdout).toContain('Exit codes')
  }
})

test.each<[string, ...string[]]>([
  ['start', '--twice'],
  ['start', '--port', 'abc'],
  ['seed', '--dryrun'],
  ['seed', 'twice'],
  ['render'],
  ['render', 'a', 'b'],
  ['render', 'a', '--format', 'pdf'],
  ['render', 'a', '--input', '-'],
  ['render', '--input', '-', '--perspective', 'drafts'],
  ['query'],
  ['query', '1', '2'],
  ['query', '$a', '--params', '{a: 1}'],
  ['query', '$a', '--params', '[1]'],
  ['check', 'all'],
  ['schema', 'all'],
  ['build-studio', 'all'],
  ['studio-dev', 'all'],
  ['studio-dev', '--port', 'abc'],
  ['preview', '--port', 'abc'],
  ['preview', 'a'],
  ['build-preview', 'all'],
  ['start', '--preview-port', 'abc'],
  ['start', '--once', '--preview-port', '1'],
  ['start', '--once', '--site-port', '1'],
  ['start', '--base-url', 'news.example'],
  ['start', '--title', ' '],
  ['start', '--forget', 'format'],
  ['start', '--once', '--user', 'Anna'],
])('02 wrong usage exits with 2 and writes nothing: %s %s %s %s', async (name, ...args) => {
  const cwd = temporaryDirectory()
  const {code, stdout, stderr} = await runScript(name, args, {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(new RegExp(`^${name}: .+\n${name}: --help shows what it takes\n$`))
  expect(existsSync(join(cwd, '.lake'))).toBe(false)
})

test('02b a misspelt option gets a suggestion, and an option taken by npm is named', async () => {
  const cwd = temporaryDirectory()
  const typo = await runScript('seed', ['--dryrun'], {cwd})
  expect(typo.stderr).toContain("Unknown option '--dryrun'. Did you mean --dry-run?")
  const taken = await runScript('start', [], {cwd, env: {npm_config_once: 'true'}})
  expect(taken).toMatchObject({code: 2, stdout: ''})
  expect(taken.stderr).toContain('put -- before the options')
})

test('02c an unknown perspective is rejected with a suggestion', async () => {
  const cwd = temporaryDirectory()
  for (const [name, word] of [
    ['query', '1'],
    ['render', 'a'],
  ] as const) {
    const {code, stdout, stderr} = await runScript(name, [word, '--perspective', 'draft'], {cwd})
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
    expect(stderr).toContain('There is no release "draft". Did you mean drafts?')
  }
})

const block = {
  _type: 'block',
  _key: 'a',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 'b', text: 'Guten <Tag>', marks: ['strong']}],
}

test('03 render --input - renders Portable Text without a lake', async () => {
  const cwd = temporaryDirectory()
  const input = JSON.stringify([block])
  const fragment = await runScript('render', ['--input', '-'], {cwd, input})
  expect(fragment).toEqual({
    code: 0,
    stdout: '<p><strong>Guten &lt;Tag&gt;</strong></p>\n',
    stderr: '',
  })
  const text = await runScript('render', ['--input', '-', '--format', 'text'], {cwd, input})
  expect(text.stdout).toBe('Guten <Tag>')
  expect(existsSync(join(cwd, '.lake'))).toBe(false)
})

test('04 render --input FILE renders an article without joining references', async () => {
  const cwd = temporaryDirectory()
  writeFileSync(join(cwd, 'article.json'), JSON.stringify(seedDocuments().at(-1)))
  const rendered = await runScript('render', ['--input', 'article.json', '--format', 'text'], {cwd})
  const verbatim = new URL('../../migrations/seed-kasachstan/kasachstan.txt', import.meta.url)
  expect(rendered.stdout).toBe(readFileSync(verbatim, 'utf8'))
  const page = await runScript('render', ['--input', 'article.json', '--format', 'page'], {cwd})
  expect(page.stdout).toContain('<h1')
})

test.each([
  ['no JSON', '{"a":', 'Standard input is not valid JSON'],
  ['no text', '{"a": 1}', 'neither Portable Text'],
  ['an unknown block', '[{"_type": "chart", "_key": "x"}]', 'chart'],
])(
  '05 render --input - of %s exits with 1 and prints the reason',
  async (_name, input, expected) => {
    const {code, stdout, stderr} = await runScript('render', ['--input', '-'], {
      cwd: temporaryDirectory(),
      input,
    })
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
    expect(stderr).toContain(expected)
  },
)

test('06 render --input of a missing file names the file', async () => {
  const {code, stderr} = await runScript('render', ['--input', 'nothing.json'], {
    cwd: temporaryDirectory(),
  })
  expect(code).toBe(1)
  expect(stderr).toContain('nothing.json cannot be read')
})
