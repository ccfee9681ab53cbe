// The command `npm run site`.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {startLake} from '@newsdesk/lake'
import {describe, expect, onTestFinished, test} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {article, filesOf, unknownBlock} from '../publish/newsroom.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {runScript, serveStart} from './run-script.ts'

/** A folder whose lake this process owns, so that commands connect to it. */
async function newsroom() {
  const cwd = temporaryDirectory()
  const lake = await startLake({directory: join(cwd, '.lake'), port: 0})
  onTestFinished(() => lake.close())
  return {cwd, client: createEmbeddedClient(lake)}
}

describe('npm run site', () => {
  test('01 writes the published articles and reports their number', async () => {
    const {cwd, client} = await newsroom()
    await client.create(article('a', 'eins', {topics: ['Wahl']}))
    const options = ['--base-url', 'https://news.example/de', '--out', 'public', '--title', 'Blatt']
    const {code, stdout, stderr} = await runScript('site', options, {cwd})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toMatch(/^Articles {2}1 published, 1 rendered$/m)
    const files = filesOf(join(cwd, 'public'))
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'eins/index.html',
        'feed.xml',
        'index.html',
        'sitemap.xml',
        'thema/wahl/index.html',
      ]),
    )
    expect(files['feed.xml']).toContain('<title>Blatt</title>')
    expect(files['sitemap-1.xml']).toContain('https://news.example/de/eins/')
    const again = await runScript('site', options, {cwd})
    expect(again.stdout).toMatch(/1 published, 0 rendered[\s\S]*0 written, 0 removed/)
  })

  test('counts an article under embargo, which `render` rejects by default', async () => {
    const {cwd, client} = await newsroom()
    await client.create(article('a', 'eins'))
    await client.create(article('b', 'zwei', {publishedAt: '2099-01-01T10:00:00Z'}))
    const {stdout} = await runScript('site', ['--format', 'page'], {cwd})
    expect(stdout).toMatch(/^Articles {2}1 published, 1 rendered$/m)
    expect(stdout).toMatch(
      /^Held back 1, the next until 1 January 2099 at 11:00 \(Europe\/Berlin\)$/m,
    )
    expect(Object.keys(filesOf(join(cwd, 'site')))).toEqual(['eins/index.html'])
    const refused = await runScript('render', ['zwei'], {cwd})
    expect(refused).toMatchObject({code: 1, stdout: ''})
    expect(refused.stderr).toContain('held back until 1 January 2099, 11:00 (Europe/Berlin)')
    expect(refused.stderr).toContain('--ignore-embargo')
    const shown = await runScript('render', ['zwei', '--ignore-embargo'], {cwd})
    expect(shown.stdout).toContain('Titel b')
  })

  test('02 --format can be repeated and takes commas', async () => {
    const {cwd, client} = await newsroom()
    await client.create(article('a', 'eins'))
    await runScript('site', ['--format', 'text,json-ld', '--format', 'rss'], {cwd})
    expect(Object.keys(filesOf(join(cwd, 'site')))).toEqual([
      'eins/article.jsonld',
      'eins/article.txt',
      'feed.xml',
    ])
  })

  test('03 --dry-run lists the files on standard output and writes none', async () => {
    const {cwd, client} = await newsroom()
    await client.create(article('a', 'eins'))
    const {code, stdout} = await runScript('site', ['--dry-run', '--format', 'page'], {cwd})
    expect({code, stdout}).toEqual({code: 0, stdout: 'write   eins/index.html\n'})
    expect(existsSync(join(cwd, 'site'))).toBe(false)
  })

  test('04 exits with 1 when an article fails to render, and writes the others', async () => {
    const {cwd, client} = await newsroom()
    await client.create(article('a', 'eins', unknownBlock))
    await client.create(article('b', 'zwei'))
    const {code, stdout, stderr} = await runScript('site', ['--format', 'page'], {cwd})
    expect(code).toBe(1)
    expect(stdout).toContain('2 published, 1 rendered')
    expect(stderr).toMatch(/eins: .*chart/)
    expect(stderr).toContain('1 could not be made')
    expect(Object.keys(filesOf(join(cwd, 'site')))).toEqual(['zwei/index.html'])
  })

  test.each([
    ['--format', 'pgae'],
    ['--format', ''],
    ['--base-url', 'news.example'],
    ['--base-url', 'javascript:alert(1)'],
    ['--out', ' '],
    ['somewhere', ''],
    ['--watch', '--dry-run'],
    ['--formt', 'page'],
  ])('05 %s %s is wrong usage, exits with 2 and writes nothing', async (...words) => {
    const cwd = temporaryDirectory()
    const {code, stdout, stderr} = await runScript('site', words.filter(Boolean), {cwd})
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain('site: ')
    expect(existsSync(join(cwd, 'site'))).toBe(false)
  })

  test('07 a changed URL is reported, and needs --change', async () => {
    const {cwd, client} = await newsroom()
    await client.create(article('a', 'eins'))
    const page = () => filesOf(join(cwd, 'site'))['eins/index.html']
    await runScript('site', ['--format', 'page,text'], {cwd})
    const first = await runScript('site', ['--base-url', 'https://news.example/'], {cwd})
    expect(first).toMatchObject({code: 0, stderr: ''})
    expect(first.stdout).toMatch(
      /^Changes   --base-url http:\/\/127\.0\.0\.1:3336\/ → https:\/\/news\.example\/\n/,
    )
    const before = page()
    expect(before).toContain('https://news.example/eins/')
    const other = ['--base-url', 'https://bote.example/', '--title', 'Bote']
    const refused = await runScript('site', other, {cwd})
    expect(refused).toMatchObject({code: 1, stdout: ''})
    expect(refused.stderr).toBe(`site: The site in site was made with other options:
  --base-url https://news.example/ → https://bote.example/
  --title    newsdesk → Bote
Nothing has changed yet: 1 file would be written and 0 files removed.
Repeat the command with --change to go on. Leave these options out to keep those of the folder.
`)
    expect(page()).toBe(before)
    const planned = await runScript('site', [...other, '--dry-run'], {cwd})
    expect(planned).toMatchObject({code: 0, stdout: 'write   eins/index.html\n'})
    expect(planned.stderr).toContain('Changes   --title    newsdesk → Bote')
    expect(page()).toBe(before)
    expect(await runScript('site', [...other, '--change'], {cwd})).toMatchObject({code: 0})
    expect(page()).toContain('https://bote.example/eins/')
    const files = filesOf(join(cwd, 'site'))
    expect(Object.keys(files)).toEqual(['eins/article.txt', 'eins/index.html'])
  })

  test('06 --watch writes newly published articles until Ctrl-C', async () => {
    const {cwd, client} = await newsroom()
    await client.create(article('a', 'eins'))
    const program = join(import.meta.dirname, '..', '..', 'scripts', 'site.ts')
    const child = spawn(process.execPath, [program, '--watch'], {
      cwd,
      env: {PATH: process.env.PATH},
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    await expect.poll(() => stdout, {timeout: 20_000}).toContain('Ctrl-C')
    await client.create(article('b', 'zwei'))
    await expect.poll(() => stdout, {timeout: 20_000}).toContain('zwei/index.html')
    expect(readFileSync(join(cwd, 'site', 'zwei', 'index.html'), 'utf8')).toContain('Titel b')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

test('07 npm start builds articles that are published while it runs', async () => {
  const cwd = temporaryDirectory()
  const server = await serveStart(cwd)
  const [url = ''] = /http:\S+lake/.exec(server.stdout()) ?? []
  const token = readFileSync(join(cwd, '.lake', 'token'), 'utf8').trim()
  const lake = {url, projectId: 'newsdesk', dataset: 'production', token}
  await createEmbeddedClient(lake).create(article('b', 'zwei'))
  const page = join(cwd, 'site', 'zwei', 'index.html')
  await expect.poll(() => existsSync(page), {timeout: 20_000}).toBe(true)
})
