// The package of `npm pack` runs outside of this repository.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'

import {expect, onTestFinished, test, vi} from 'vitest'

import {freePort} from '@newsdesk/testing/free-port'
import {fields} from '@newsdesk/testing/pictures'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {environment, packLake, run, writeProject} from './packed.ts'

const used = {
  counted: 4_000,
  scanned: 2_000,
  near: true,
  file: 4,
  page: true,
  ping: 200,
  certificate: true,
}

test('01 the packed archive holds code, types, documentation and licence, and runs', async () => {
  const folder = temporaryDirectory()
  const archive = await packLake(folder)
  const modules = join(folder, 'app', 'node_modules', '@newsdesk')
  mkdirSync(modules, {recursive: true})
  await run('tar', ['-xzf', archive, '-C', modules])
  renameSync(join(modules, 'package'), join(modules, 'lake'))
  const files = readdirSync(join(modules, 'lake'), {recursive: true, encoding: 'utf8'})
  const inside = (ending: string) => files.filter((file) => file.endsWith(ending))

  expect(readdirSync(join(modules, 'lake')).sort()).toEqual([
    'LICENSE',
    'README.md',
    'dist',
    'docs',
    'package.json',
  ])
  expect(inside('.ts').filter((file) => !file.endsWith('.d.ts'))).toEqual([])
  expect(inside('.js.map')).toHaveLength(inside('.js').length)
  for (const file of [...inside('.js'), ...inside('.d.ts')]) {
    expect(readFileSync(join(modules, 'lake', file), 'utf8'), file).not.toMatch(
      /(?:from|import\() ?'\.[^']*\.ts'/,
    )
  }
  // The archive leaves the manifest as it was.
  expect(readFileSync(join(folder, 'packages/lake/package.json'), 'utf8')).toBe(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )

  writeProject(join(folder, 'app'))
  const {stdout} = await run(process.execPath, ['use-lake.mjs'], {cwd: join(folder, 'app')})
  expect(JSON.parse(stdout)).toEqual(used)
  const help = await run(process.execPath, [join(modules, 'lake/dist/cli/main.js'), '--help'])
  expect(help.stdout).toContain('lake start')
}, 240_000)

test.runIf(process.env.MODE === 'long').each(['22.18.0', '24'])(
  // It installs from the registry, so the ordinary run skips it.
  '02 an empty project with Node %s installs and uses it',
  async (version) => {
    const folder = temporaryDirectory()
    const archive = await packLake(folder)
    // No parent folder may contain node_modules.
    const app = temporaryDirectory()
    const env = {...environment, PATH: `${join(app, 'node_modules/.bin')}:${process.env.PATH}`}
    const inApp = (command: string, ...args: string[]) => run(command, args, {cwd: app, env})
    const manifest = {private: true, type: 'module', allowScripts: {node: true}}
    writeFileSync(join(app, 'package.json'), JSON.stringify(manifest))
    await inApp('npm', 'install', `node@${version}`)
    await inApp('npm', 'install', archive)
    expect((await inApp('node', '--version')).stdout).toMatch(`v${version}`)
    const {stdout: size} = await inApp(
      'du',
      '-sk',
      '--apparent-size',
      '--exclude=node',
      'node_modules',
    )
    console.log(`Installed with Node ${version}: ${Math.round(Number.parseInt(size) / 1024)} MB`)

    const png = join(folder, 'fields.png')
    await (await fields(40, 20)).png().toFile(png)
    writeProject(app)
    const withPicture = await inApp('node', 'use-lake.mjs', png)
    const picture = {status: 200, width: 40}
    expect(JSON.parse(withPicture.stdout)).toEqual({...used, picture})

    for (const name of ['sharp', '@img'])
      renameSync(join(app, 'node_modules', name), join(folder, name.slice(1)))
    const {stdout} = await inApp('node', 'use-lake.mjs', png)
    const without = JSON.parse(stdout) as {picture: {status: number; message: string}}
    expect(without).toMatchObject({...used, picture: {status: 501}})
    expect(without.picture.message).toContain('npm install sharp')

    await inApp(
      'npm',
      'install',
      '@sanity/client@8.15.0',
      'vitest@5.1.1',
      'typescript@5.9.3',
      '@types/node@24',
      'publint@0.3.25',
      '@arethetypeswrong/cli@0.18.5',
    )
    writeFileSync(join(app, 'lake.test.ts'), vitestFile)
    await inApp('npx', 'vitest', 'run')
    await inApp(
      'npx',
      'tsc',
      '--noEmit',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--types',
      'node',
      'lake.test.ts',
    )
    expect((await inApp('npx', 'publint', archive)).stdout).toContain('All good')
    expect((await inApp('npx', 'attw', archive)).stdout).toContain('No problems found')
    expect((await inApp('npx', 'lake', '--help')).stdout).toContain('lake start')

    await inApp('npm', 'install', 'sanity@6.16.0', '@sanity/cli@8.12.0', ...peersOfSanity)
    writeFileSync(join(app, 'sanity.config.js'), studioConfig)
    writeFileSync(join(app, 'sanity.cli.js'), cliConfig)
    const exec = ['lake', 'exec', '--memory', '--project', 'abc12345', '--', 'sanity']
    expect((await inApp('npx', ...exec, 'dataset', 'list')).stdout).toContain('production')
    const port = await freePort()
    const dev = spawn('npx', [...exec, 'dev', '--port', String(port)], {
      cwd: app,
      env,
      stdio: 'ignore',
      detached: true,
    })
    onTestFinished(() => void process.kill(-(dev.pid ?? 0), 'SIGKILL'))
    await vi.waitFor(
      async () => {
        const page = await fetch(`http://localhost:${port}/`)
        expect(await page.text()).toContain('<div id="sanity"')
      },
      {timeout: 120_000, interval: 500},
    )
    await inApp('npx', 'sanity', 'build', '--yes')
    const studio = spawn(
      'npx',
      ['lake', 'start', '--memory', '--port', '0', '--json', '--studio', 'dist'],
      {
        cwd: app,
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      },
    )
    onTestFinished(() => void process.kill(-(studio.pid ?? 0), 'SIGKILL'))
    const [ready] = (await once(createInterface({input: studio.stdout}), 'line')) as [string]
    const page = await fetch((JSON.parse(ready) as {studio: string}).studio)
    expect(await page.text()).toContain('<div id="sanity"')
  },
  900_000,
)

const peersOfSanity = ['react@19.3.1', 'react-dom@19.3.1', 'styled-components@6.6.0']

const studioConfig = `
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
const note = {name: 'note', type: 'document', fields: [{name: 'title', type: 'string'}]}
export default defineConfig({
  projectId: 'abc12345', dataset: 'production', plugins: [structureTool()], schema: {types: [note]},
})
`

const cliConfig = `
import {defineCliConfig} from 'sanity/cli'
export default defineCliConfig({
  api: {projectId: 'abc12345', dataset: 'production'},
  project: {basePath: '/studio'},
  deployment: {autoUpdates: false},
})
`

const vitestFile = `
import {createLake} from '@newsdesk/lake'
import {createClient} from '@sanity/client'
import {expect, test} from 'vitest'

test('the official client writes and reads', async () => {
  const lake = await createLake({memory: true})
  const {url, projectId, dataset, token} = lake
  const client = createClient({
    apiHost: url, useProjectHostname: false, projectId, dataset, token,
    apiVersion: '2026-11-01', useCdn: false, resolveFetch: () => lake.fetch,
  })
  await client.create({_id: 'a', _type: 'note', text: 'so'})
  expect(await client.fetch('*[_type == "note"].text')).toEqual(['so'])
  await lake.close()
})
`
