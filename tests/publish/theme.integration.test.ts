// A theme named in newsdesk.config.ts: its pages and fonts on disk, and its rendering in a worker.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import type {SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'

import regional from '../../examples/themes/regional/theme.ts'
import {loadConfig} from '../../src/config/index.ts'
import {settingsOf} from '../../src/connection/index.ts'
import {ThreadRenderer} from '../../src/publish/rendering/thread-renderer.ts'
import {siteOptionsOf} from '../../scripts/site/configured-options.ts'
import {article, openNewsroom} from './newsroom.ts'

const themes = join(import.meta.dirname, '../../examples/themes')

/** Writes a configuration that names a theme, and loads it. */
async function configured(theme: string) {
  const folder = temporaryDirectory()
  const address = pathToFileURL(join(themes, theme, 'theme.ts')).href
  writeFileSync(
    join(folder, 'newsdesk.config.ts'),
    `import theme from '${address}'\nexport default {theme}\n`,
  )
  return siteOptionsOf(await loadConfig(folder))
}

test('the fonts of a theme are copied into the site, and removed with the theme', async () => {
  const {client, build, files, site} = await openNewsroom()
  await client.create(article('a', 'eins'))
  const options = {...(await configured('regional')), formats: ['page', 'errorPages']}
  await build(options)
  const font = readFileSync(join(themes, 'regional/fonts/vollkorn.woff2'))
  expect(readFileSync(join(site, 'fonts/vollkorn.woff2'))).toEqual(font)
  expect(files()['eins/index.html']).toContain("src:url('../fonts/vollkorn.woff2')")
  expect(files()['404.html']).toContain(`--accent: ${regional.colors?.light?.accent}`)
  expect(await build(options)).toMatchObject({written: [], rendered: 0})

  const {removed} = await build({formats: options.formats, outputs: options.outputs})
  expect(removed).toEqual(['fonts/vollkorn-italic.woff2', 'fonts/vollkorn.woff2'])
  expect(files()['eins/index.html']).not.toContain('Vollkorn')
})

test('another theme renders all pages again', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build(await configured('regional'))
  const {rendered} = await build(await configured('magazine'))
  expect(rendered).toBe(1)
  expect(files()['eins/index.html']).toContain('Fraunces')
})

test('a missing font is reported, and the pages are written', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  const theme = {module: import.meta.url, fonts: [{family: 'A', file: './missing.woff2'}]}
  const {failures} = await build({render: {theme}})
  expect(failures).toMatchObject([{id: 'fonts', message: /font \.\/missing\.woff2 of the theme/u}])
  expect(Object.keys(files())).toContain('eins/index.html')
})

const packaged = `export default {
  module: import.meta.url,
  colors: {light: {accent: '#0b5d3b'}},
  fonts: [{family: 'Paper', file: './paper.woff2'}],
  components: {footer: (parts, ours) => '<footer class="paper">Paper</footer>'},
}
`

/** Installs a theme as a package beside a configuration, and loads that. */
async function withPackage(config: string, code = packaged) {
  const folder = temporaryDirectory()
  const home = join(folder, 'node_modules/@paper/theme')
  mkdirSync(home, {recursive: true})
  const manifest = {name: '@paper/theme', version: '1.0.0', type: 'module', exports: './theme.js'}
  writeFileSync(join(home, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(home, 'theme.js'), code)
  writeFileSync(join(home, 'paper.woff2'), 'wOF2paper')
  writeFileSync(join(folder, 'newsdesk.config.ts'), config)
  return siteOptionsOf(await loadConfig(folder))
}

test.each([
  ['by its name', `export default {theme: '@paper/theme'}`],
  ['as an import', `import theme from '@paper/theme'\nexport default {theme}`],
])('a theme that is an npm package renders pages, named %s', async (_, config) => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  const options = await withPackage(config)
  expect(await build(options)).toMatchObject({failures: []})
  expect(files()['eins/index.html']).toContain('--accent: #0b5d3b')
  expect(files()['eins/index.html']).toContain('<footer class="paper">Paper</footer>')
  expect(files()['fonts/paper.woff2']).toBe('wOF2paper')
  const page = await pageOfWorker(client, options)
  expect(page).toContain('<footer class="paper">Paper</footer>')
  expect(styleIn(page)).toBe(styleIn(files()['eins/index.html']))
})

test('a package that is missing or holds no theme is named', async () => {
  await expect(withPackage(`export default {theme: '@paper/other'}`)).rejects.toThrow(
    'newsdesk.config.ts: theme is "@paper/other", a package that cannot be loaded: Cannot find',
  )
  const named = `export default {theme: '@paper/theme'}`
  await expect(withPackage(named, 'export const theme = {}')).rejects.toThrow('theme')
  await expect(withPackage(named, 'export default {colours: {}}')).rejects.toThrow(
    'newsdesk.config.ts: theme.colours is not a setting',
  )
})

test('a worker renders with the same theme', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  const options = await configured('magazine')
  await build(options)
  const page = await pageOfWorker(client, options)
  expect(page).toContain('Fraunces')
  expect(styleIn(page)).toBe(styleIn(files()['eins/index.html']))
})

/** Returns the page of an article as another thread renders it. */
async function pageOfWorker(client: SanityClient, options: Awaited<ReturnType<typeof configured>>) {
  const site = {title: 'newsdesk', baseUrl: 'http://localhost:8080/'}
  const rendered = new ThreadRenderer(
    settingsOf(client),
    {formats: new Set(['page']), options: {...options.render, site}},
    options.module,
  )
  const [one] = await rendered.render([{id: 'a', slug: 'eins'}])
  await rendered.end()
  const outcome = one?.outcome
  const [page] = outcome && 'files' in outcome ? outcome.files : []
  return page?.content.toString()
}

function styleIn(html = ''): string | undefined {
  return /<style>[^]*<\/style>/u.exec(html)?.[0]
}
