// The command `npm run import`: bad files, exit codes, SIGKILL, and the watched inbox.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {findOrStartLake} from '@newsdesk/lake'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {expect, test} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {runScript} from '../scripts/run-script.ts'

function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = temporaryDirectory()
  mkdirSync(join(cwd, 'texts'))
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(cwd, 'texts', name), content)
  return cwd
}

const entities = Array.from(
  {length: 9},
  (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
)
const bomb = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY e0 "ha">${entities.join('')}]><nitf><head><docdata><doc-id id-string="b"/></docdata></head><body><body.content><p>&e9;</p></body.content></body></nitf>`
const external = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY secret SYSTEM "file:///etc/passwd">]><nitf><head><docdata><doc-id id-string="x"/></docdata></head><body><body.content><p>&secret;</p></body.content></body></nitf>`

test('01 each bad file is reported with exit code 1, and other texts are imported', async () => {
  const cwd = folderWith({
    '01-good.txt': 'Titel\n\nVorspann.\n\nText.',
    '02-json.json': '{"uri": "urn:x", "headline": ',
    '03-bomb.xml': bomb,
    '04-external.xml': external,
    '05-cut.xml': '<nitf><head><docdata><doc-id id-string="c"/></docdata></head><body>',
    '06-deep.xml': `<nitf>${'<p>'.repeat(5000)}`,
    '07-word.docx': 'no archive',
    '08-empty.html': '',
    '09-wire.txt': '\u0001dpa0001 4 pl 12\r\n\u0002\r\nHalb',
    '10-matter.md': '---\ntitle: [\n---\nText',
    '11-none.json': '[1, 2]',
    '12-zeros.txt': new Uint8Array(5000),
    '14-alt.doc': 'Word 97',
    '13-list.json':
      '[{"uri":"a","headline":"Gut"},{"headline":"ohne uri"},{"uri":"b","headline":"Auch gut"}]',
  })
  const {code, stdout, stderr} = await runScript('import', ['texts'], {cwd})
  expect(stderr).not.toMatch(/\n {4}at /)
  const lines = stdout.trim().split('\n')
  expect(lines.filter((line) => line.startsWith('create'))).toHaveLength(3)
  expect(
    lines.filter((line) => line.startsWith('failed')).map((line) => line.slice(10, 12)),
  ).toEqual(['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'])
  expect(stderr).toContain('Passed over, not known or a link: 1 .doc.')
  expect(stdout).not.toContain('root:')
  expect(code).toBe(1)
})

test('02 wrong usage prints the remedy', async () => {
  const cwd = temporaryDirectory()
  const none = await runScript('import', [], {cwd})
  expect(none).toMatchObject({code: 2, stdout: ''})
  const missing = await runScript('import', ['missing'], {cwd})
  expect(missing.code).toBe(2)
  expect(missing.stderr).toContain('there is no file or folder "missing"')
  expect((await runScript('import', ['.', '--time-zone', 'Mars'], {cwd})).code).toBe(2)
  expect(await runScript('import', ['.'], {cwd})).toMatchObject({code: 0, stdout: ''})
})

test(
  '03 SIGKILL leaves whole articles, and the next run imports the others',
  {timeout: 60_000},
  async () => {
    const files = Array.from({length: 300}, (_, index) => [
      `${String(index).padStart(3, '0')}.md`,
      `---\ntitle: Meldung ${index}\nauthor: Autorin Nummer ${index}\n---\nDer Vorspann.\n\nDer Text ${index}.\n`,
    ])
    const cwd = folderWith(Object.fromEntries(files))
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('../../scripts/import.ts', import.meta.url)), 'texts'],
      {cwd, stdio: ['ignore', 'pipe', 'ignore']},
    )
    const closed = once(child, 'close')
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await closed
    const half = await counted(cwd)
    expect(half.articles).toBeGreaterThan(0)
    expect(half.articles).toBeLessThan(300)
    expect(half).toMatchObject({records: half.articles, people: half.articles, dangling: 0})
    const rest = await runScript('import', ['texts'], {cwd})
    expect(rest.code).toBe(0)
    expect(await counted(cwd)).toEqual({articles: 300, records: 300, people: 300, dangling: 0})
  },
)

async function counted(cwd: string) {
  const lake = await findOrStartLake(join(cwd, '.lake'))
  try {
    const client = createEmbeddedClient(lake).withConfig({perspective: 'raw'})
    return await client.fetch<Record<string, number>>(`{
      "articles": count(*[_type == "article"]),
      "records": count(*[_type == "importRecord"]),
      "people": count(*[_type == "source"]),
      "dangling": count(*[_type == "article" && !defined(authors[0]->name)])
    }`)
  } finally {
    await lake.close()
  }
}

test(
  '04 a watched inbox imports complete files, and continues after a bad one',
  {timeout: 60_000},
  async () => {
    const cwd = folderWith({'01.txt': 'Erste Meldung\n\nVorspann.\n\nText.', '02.json': '{'})
    const script = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url))
    const child = spawn(process.execPath, [script, 'texts', '--watch'], {
      cwd,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let stdout = ''
    const until = async (text: string) => {
      while (!stdout.includes(text)) stdout += String((await once(child.stdout, 'data'))[0])
    }
    await until('Erste Meldung')
    await until('02.json')
    writeFileSync(join(cwd, 'texts', '03.txt'), 'Zweite Meldung\n\nVorspann.\n\nText.')
    await until('Zweite Meldung')
    writeFileSync(join(cwd, 'texts', '03.txt'), 'Zweite Meldung\n\nVorspann.\n\nText, berichtigt.')
    await until('update')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(await counted(cwd)).toMatchObject({articles: 2, records: 2})
  },
)
