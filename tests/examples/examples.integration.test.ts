// The examples run in another workspace.
import {execFile} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {promisify} from 'node:util'

import {startLake} from '@newsdesk/lake'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {renderText, type Article} from '../../src/render/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

/** Another workspace in which newsdesk is installed as a link, as npm does. */
let workspace: string

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'newsdesk-workspace-'))
  mkdirSync(join(workspace, 'node_modules', '@sanity'), {recursive: true})
  symlinkSync(root, join(workspace, 'node_modules', 'newsdesk'), 'dir')
  symlinkSync(
    join(root, 'node_modules', '@sanity', 'client'),
    join(workspace, 'node_modules', '@sanity', 'client'),
    'dir',
  )
  cpSync(join(root, 'examples'), workspace, {recursive: true})
  writeFileSync(
    join(workspace, 'package.json'),
    JSON.stringify({name: 'newsroom', type: 'module', dependencies: {newsdesk: '*'}}),
  )
})

afterAll(() => {
  rmSync(workspace, {recursive: true})
})

async function outputOf(...args: string[]): Promise<string> {
  const {stdout} = await run(process.execPath, args, {cwd: workspace})
  return stdout
}

test('001 the example of articles runs in another workspace', async () => {
  expect(await outputOf('render-article.ts')).toBe(`<!doctype html>
# Der Hafen bekommt ein „zweites Gleis“

**Gebaut wird in drei Jahren.**

7.\u00A0Januar 2022, 10:30\u00A0Uhr

Es kostet 2,2\u00A0Millionen\u00A0Euro.

https://newsdesk.example/hafen/
unknown-type sections[_key=="s1"].body[0]
`)
})

test('002 the example of lists runs in another workspace', async () => {
  expect(await outputOf('render-lists.ts')).toBe(`index.html true
feed.xml true
quelle/eva-lindner/index.html true
sitemap-1.xml true
sitemap.xml true
`)
})

test('003 the example of queries fetches from a lake and renders the answers', async () => {
  const lake = await startLake({memory: true, port: 0})
  await runSeed(createEmbeddedClient(lake))
  const script = `
    import {publish, typeNames} from ${JSON.stringify(pathToFileURL(join(workspace, 'query-articles.ts')))}
    const [fragment, text, ...titles] = await publish(${JSON.stringify(lake.url)}, ${JSON.stringify(lake.token)})
    console.log(JSON.stringify({fragment: fragment.slice(0, 19), text: text.slice(0, 9), titles, typeNames}))`
  const output = await outputOf('--input-type=module', '--eval', script)
  await lake.close()
  expect(JSON.parse(output)).toEqual({
    fragment: '<article lang="de">',
    text: 'Seit Tage',
    titles: ['Tokajew setzt auf Schießbefehl und russische Hilfe'],
    typeNames: expect.arrayContaining(['article', 'source', 'section', 'portableText', 'quote']),
  })
})

test('004 the example of texts creates one draft each, and changes none the second time', async () => {
  await expect(outputOf('import-texts.ts')).rejects.toMatchObject({code: 2})
  await expect(outputOf('import-texts.ts', '.')).rejects.toMatchObject({
    code: 1,
    stderr: 'There is no lake in this folder. Start one with "npm start" and leave it running.\n',
  })
  const lake = await startLake({memory: true, port: 0})
  mkdirSync(join(workspace, '.lake'))
  writeFileSync(join(workspace, '.lake', 'token'), `${lake.token}\n`)
  mkdirSync(join(workspace, 'texts'))
  const text = 'Der Hafen\n\nGebaut wird\nin drei Jahren.\n\nErster Absatz.\n\nZweiter Absatz.\n'
  writeFileSync(join(workspace, 'texts', 'hafen.txt'), text)
  expect(await outputOf('import-texts.ts', 'texts', lake.url)).toBe(
    'drafts.article-hafen Der Hafen\n',
  )
  const client = createEmbeddedClient(lake)
  await client.patch('drafts.article-hafen').set({title: 'Der neue Hafen'}).commit()
  await outputOf('import-texts.ts', 'texts', lake.url)
  const draft = await client.getDocument('drafts.article-hafen')
  await lake.close()
  expect(draft).toMatchObject({title: 'Der neue Hafen', lead: 'Gebaut wird in drei Jahren.'})
  expect(renderText(draft as unknown as Article)).toBe(
    'Gebaut wird in drei Jahren.\n\nErster Absatz.\n\nZweiter Absatz.',
  )
})
