// A newsroom's own outputs: the recipe of CONTRIBUTING.md, and the rules by which outputs are written again.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {defineOutput, outputs, type SiteOptions} from '../../src/publish/index.ts'
import {humans} from './humans.ts'
import {article, openNewsroom} from './newsroom.ts'

const root = join(import.meta.dirname, '../..')
// A clone in which the recipe was followed has this output in the registry already.
const others = outputs.filter(({name}) => name !== humans.name)
const everything: Partial<SiteOptions> = {formats: undefined, outputs: others}

test("01 the recipe's output is a file of the site, linked from every page", async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins', {topics: ['Wahl']}))
  const more = {...everything, outputs: [...others, humans]}
  await build(more)
  expect(files()['humans.txt']).toBe('Publisher: newsdesk\n')
  const head =
    '<link rel="author" type="text/plain" href="http://localhost:8080/humans.txt" title="newsdesk">'
  const pages = ['index.html', 'eins/index.html', 'thema/wahl/index.html', 'archiv/index.html']
  for (const page of pages) expect(files()[page], page).toContain(head)
  expect(await build(more)).toMatchObject({written: [], rendered: 0})

  const {removed} = await build(everything)
  expect(removed).toEqual(['humans.txt'])
  for (const page of pages) expect(files()[page], page).not.toContain('humans.txt')
})

test('02 CONTRIBUTING.md shows the code of this output', () => {
  const source = readFileSync(join(import.meta.dirname, 'humans.ts'), 'utf8')
  const recipe = source.replace('../../src/publish/output.ts', '../output.ts')
  const indented = recipe.replaceAll(/^(?=.)/gm, '   ')
  expect(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')).toContain(indented)
})

test('03 an output reserves its slug against articles until it is removed', async () => {
  const {client, build, files} = await openNewsroom()
  const imprint = defineOutput({
    name: 'imprint',
    format: 'always',
    turn: 'when quiet',
    stale: 'with settings',
    discovery: {sitemap: () => ['impressum/']},
    reserves: {slug: () => 'impressum', words: 'the imprint'},
    ask: async ({site}) => site.title,
    render: (content) => [{path: 'impressum/', content}],
  })
  await client.create(article('a', 'Impressum'))
  const more = {...everything, outputs: [...others, imprint]}
  const {failures} = await build(more)
  expect(failures).toMatchObject([
    {id: 'a', message: expect.stringMatching(/"Impressum" of "a" is the address of the imprint/)},
  ])
  expect(files()['impressum/index.html']).toBe('newsdesk')
  expect(files()['sitemap-1.xml']).toContain('<loc>http://localhost:8080/impressum/</loc>')
  expect(await build(everything)).toMatchObject({failures: []})
  expect(files()['Impressum/index.html']).toContain('Titel a')
  expect(files()['sitemap-1.xml']).not.toContain('/impressum/')
})

test('04 an output is written again exactly when its rule says so', async () => {
  const {client, build, files} = await openNewsroom()
  let asked: string[] = []
  const recording = (name: string) => ({
    name,
    format: 'always',
    turn: 'when quiet' as const,
    discovery: {},
    ask: async (_context: unknown, key: string) => {
      asked.push(key === '' ? name : `${name}:${key}`)
      return {path: `${name}${key}.txt`, content: name}
    },
    render: (file: {path: string; content: string}) => [file],
  })
  const own = [
    defineOutput({...recording('settings'), stale: 'with settings'}),
    defineOutput({...recording('articles'), stale: 'with articles'}),
    defineOutput({...recording('time'), stale: 'with time'}),
    defineOutput({
      ...recording('initial'),
      stale: {
        keysOfArticle: ({articles}, k) => articles.slugsOf(k).map((slug) => slug.slice(0, 1)),
        keysOfReferred: () => [],
      },
    }),
  ]
  const run = async () => {
    asked = []
    await build({outputs: own})
    return asked
  }
  await client.create(article('a', 'eins'))
  await client.create(article('b', 'zwei'))
  expect(await run()).toEqual(['settings', 'articles', 'time', 'initial:e', 'initial:z'])
  expect(await run()).toEqual(['time'])
  await client.patch('b').set({title: 'Anders'}).commit()
  expect(await run()).toEqual(['articles', 'time', 'initial:z'])
  await client.patch('b').set({'slug.current': 'drei'}).commit()
  expect(await run()).toEqual(['articles', 'time', 'initial:d', 'initial:z'])
  expect(Object.keys(files()).filter((path) => path.endsWith('.txt'))).toHaveLength(6)
})
