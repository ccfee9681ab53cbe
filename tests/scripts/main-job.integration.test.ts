// The main commands of the README, from start to finish.
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'

import {describe, expect, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {runScript, serveStart} from './run-script.ts'

const text = readFileSync(
  new URL('../../migrations/seed-kasachstan/kasachstan.txt', import.meta.url),
  'utf8',
)
const page = join('site', 'kasachstan-proteste', 'index.html')

test('01 npm start --once seeds, builds the site and exits with 0', async () => {
  const cwd = temporaryDirectory()
  const {code, stdout, stderr} = await runScript('start', ['--once'], {cwd})
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout).toContain('8 documents created')
  expect(stdout).not.toContain('Preview')
  expect(stdout).toContain(page)
  expect(readFileSync(join(cwd, page), 'utf8')).toContain('Tokajew setzt auf Schießbefehl')
  const again = await runScript('start', ['--once'], {cwd})
  expect(again.stdout).toContain('nothing to do')
})

test('02 npm start serves lake, Studio and preview until Ctrl-C', async () => {
  const cwd = temporaryDirectory()
  const server = await serveStart(cwd)
  expect(server.stdout()).toMatch(/http:\/\/127\.0\.0\.1:\d+\/lake/)
  const [studio = ''] = /http:\S+\/studio\//.exec(server.stdout()) ?? []
  expect(await (await fetch(studio)).text()).toContain('<title>newsdesk</title>')
  const [preview = ''] = /http:\S+\/_open\?key=\S+/.exec(server.stdout()) ?? []
  const opened = await fetch(preview, {redirect: 'manual'})
  expect(opened.headers.get('set-cookie')).toContain('HttpOnly')
  const exited = once(server.process, 'exit')
  server.process.kill('SIGINT')
  expect(await exited).toEqual([0, null])
  expect(existsSync(join(cwd, '.lake', 'endpoint.json'))).toBe(false)
})

describe.each(['no process owns the data', 'a process owns the data'])('while %s', (state) => {
  async function seededFolder(): Promise<string> {
    const cwd = temporaryDirectory()
    if (state === 'a process owns the data') await serveStart(cwd)
    else await runScript('seed', [], {cwd})
    return cwd
  }

  test('03 render prints the text byte for byte', async () => {
    const cwd = await seededFolder()
    const args = ['kasachstan-proteste', '--format', 'text']
    expect(await runScript('render', args, {cwd})).toEqual({code: 0, stdout: text, stderr: ''})
  })

  test('04 query returns the 13 quotations of the text, each with a source', async () => {
    const cwd = await seededFolder()
    const query = `*[_type == "article"][0].sections[].body[]{
      "words": markDefs[_type == "quote"]{"text": array::join(^.children[^._key in marks].text, ""), "source": source->name}
    }.words[]`
    const {stdout} = await runScript('query', [query], {cwd})
    const found = (JSON.parse(stdout) as {text: string; source: string}[][]).flat()
    const inText = [...text.matchAll(/"([^"]+)"/g)].map((match) => match[1])
    expect(inText).toHaveLength(13)
    expect(found.map((quotation) => quotation.text)).toEqual(inText)
    for (const {source} of found) expect(source).toMatch(/\S/)
  })

  test('05 render prints a fragment or a page', async () => {
    const cwd = await seededFolder()
    const fragment = await runScript('render', ['kasachstan-proteste'], {cwd})
    expect(fragment.stdout).toMatch(/^<article [^>]*lang="de"/)
    const whole = await runScript('render', ['kasachstan-proteste', '--format', 'page'], {cwd})
    expect(whole.stdout).toMatch(/^<!doctype html>/i)
  })

  test('06 an unknown slug is reported with the nearest one', async () => {
    const cwd = await seededFolder()
    const {code, stdout, stderr} = await runScript('render', ['kasachstan-protest'], {cwd})
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
    expect(stderr).toBe(
      'render: There is no article with the slug "kasachstan-protest". The nearest is "kasachstan-proteste".\n',
    )
  })

  test('07 a syntax error in a query is shown at its place', async () => {
    const cwd = await seededFolder()
    const {code, stdout, stderr} = await runScript('query', ['*[_type == "article"'], {cwd})
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
    expect(stderr).toContain('> 1 | *[_type == "article"\n')
    expect(stderr).toMatch(/\n {4}\| +\^/)
  })

  test('08 query accepts parameters and perspectives', async () => {
    const cwd = await seededFolder()
    const query = '*[slug.current == $slug][0].language'
    const params = ['--params', '{"slug": "kasachstan-proteste"}']
    expect(await runScript('query', [query, ...params], {cwd})).toMatchObject({stdout: '"de"\n'})
    const drafts = ['count(*[_type == "article"])', '--perspective', 'drafts']
    expect(await runScript('query', drafts, {cwd})).toMatchObject({stdout: '1\n'})
  })
})

test('09 a port in use exits with 1 and names --port', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const {port} = other.address() as {port: number}
  const outcome = await runScript('start', ['--port', String(port)], {cwd: temporaryDirectory()})
  other.close()
  expect(outcome).toMatchObject({code: 1, stdout: ''})
  expect(outcome.stderr).toContain('--port')
})

test('10 a second npm start is rejected with the URL of the first', async () => {
  const cwd = temporaryDirectory()
  const first = await serveStart(cwd)
  const url = /http:\S+lake/.exec(first.stdout())?.[0] ?? 'no url'
  const second = await runScript('start', ['--port', '0'], {cwd})
  expect(second.code).toBe(1)
  expect(second.stderr).toContain(url)
})

test.each([
  ['SANITY_STUDIO_PROJECT_ID', 'SANITY_STUDIO_DATASET is not'],
  ['SANITY_STUDIO_DATASET', 'SANITY_STUDIO_PROJECT_ID is not'],
])('11 every command is rejected with %s alone and changes nothing', async (variable, expected) => {
  const cwd = temporaryDirectory()
  const env = {[variable]: 'production'}
  for (const [name, ...args] of [
    ['start', '--once'],
    ['seed'],
    ['query', '1'],
    ['render', 'a'],
  ] as const) {
    const {code, stderr} = await runScript(name, args, {cwd, env})
    expect(code, name).toBe(1)
    expect(stderr).toContain(expected)
  }
  expect(existsSync(join(cwd, '.lake'))).toBe(false)
})

test('12 npm start prints the URL of the site first and serves it there', async () => {
  const cwd = temporaryDirectory()
  const server = await serveStart(cwd)
  const [first = ''] = server.stdout().split('\n')
  expect(first).toMatch(/^Site {10}http:\/\/127\.0\.0\.1:\d+\/$/)
  const [address = ''] = /http:\S+/.exec(first) ?? []
  const front = await fetch(address)
  expect(front.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await front.text()).toContain('Tokajew setzt auf Schießbefehl')
  const article = await fetch(new URL('kasachstan-proteste/', address))
  expect(await article.text()).toContain(`<link rel="canonical" href="${article.url}">`)
  expect(server.stdout()).toContain(article.url)
  expect((await fetch(new URL('nichts/', address))).status).toBe(404)
})

test('13 npm start keeps the stored URL and title of the site', async () => {
  const cwd = temporaryDirectory()
  await runScript('seed', [], {cwd})
  const said = ['--base-url', 'https://news.example/de/', '--title', 'Tagblatt']
  expect(await runScript('site', said, {cwd})).toMatchObject({code: 0, stderr: ''})
  const before = readFileSync(join(cwd, page), 'utf8')
  expect(before).toContain('https://news.example/de/kasachstan-proteste/')
  const server = await serveStart(cwd)
  expect(server.stdout()).toMatch(
    /^Site {10}http:\/\/127\.0\.0\.1:\d+\/de\/ {2}\(made for https:\/\/news\.example\/de\/\)\n/,
  )
  expect(server.stdout()).toContain('0 rendered since the last time')
  expect(readFileSync(join(cwd, page), 'utf8')).toBe(before)
  const [address = ''] = /http:\S+/.exec(server.stdout()) ?? []
  expect(await (await fetch(address)).text()).toContain('<title>Tagblatt</title>')
})

test('14 npm start changes stored options only with --change', async () => {
  const cwd = temporaryDirectory()
  const first = await runScript('start', ['--once', '--title', 'Tagblatt'], {cwd})
  expect(first).toMatchObject({code: 0, stderr: ''})
  for (const how of [['--once'], ['--port', '0']]) {
    const refused = await runScript('start', [...how, '--title', 'Bote'], {cwd})
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('--title    Tagblatt → Bote')
    expect(refused.stderr).toContain('--change')
  }
  const told = await runScript('start', ['--once', '--title', 'Bote', '--change'], {cwd})
  expect(told).toMatchObject({code: 0, stderr: ''})
  expect(readFileSync(join(cwd, page), 'utf8')).toContain('Bote')
})

test('15 a site port in use exits with 1 and names --site-port', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const {port} = other.address() as {port: number}
  const args = ['--port', '0', '--site-port', String(port)]
  const outcome = await runScript('start', args, {cwd: temporaryDirectory()})
  other.close()
  expect(outcome).toMatchObject({code: 1, stdout: ''})
  expect(outcome.stderr).toContain('--site-port')
})
