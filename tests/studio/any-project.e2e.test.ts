// The built Studio of any project works on the lake.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

import {expect, onTestFinished, test} from 'vitest'

import {launchBrowser} from '@newsdesk/testing/browser'
import {clientFor, spawnLake} from '../../packages/lake/tests/running-lake.ts'
import {fields} from '@newsdesk/testing/pictures'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {patience, publish, textField} from './newsroom.ts'
import {watch} from './watch.ts'

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** A project like that of `sanity init`, built for the hosted Content Lake without any adaption. */
const files = {
  'package.json': `{"name": "other", "private": true, "type": "module", "dependencies":
    {"react": "*", "react-dom": "*", "sanity": "*", "styled-components": "*"}}`,
  'sanity.cli.ts': `import {defineCliConfig} from 'sanity/cli'
    export default defineCliConfig({api: {projectId: 'other123', dataset: 'production'}, deployment: {autoUpdates: false}})`,
  'sanity.config.ts': `import {defineConfig} from 'sanity'
    import {structureTool} from 'sanity/structure'
    const fields = [{name: 'title', type: 'string'}, {name: 'picture', type: 'image'}]
    export default defineConfig({projectId: 'other123', dataset: 'production', plugins: [structureTool()],
      schema: {types: [{name: 'note', type: 'document', fields}]}})`,
}

/** Builds the project with the official CLI, and returns the folder. */
async function buildProject(): Promise<string> {
  const directory = temporaryDirectory()
  symlinkSync(modules, join(directory, 'node_modules'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content)
  const child = spawn(process.execPath, [join(modules, '.bin', 'sanity'), 'build', '--yes'], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      HOME: directory,
      SANITY_STUDIO_BASEPATH: '/studio',
      DO_NOT_TRACK: '1',
      NO_UPDATE_NOTIFIER: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  expect(child.exitCode, output + errors).toBe(0)
  return join(directory, 'dist')
}

test('01 the built Studio of any project works on the lake, and foreign requests are blocked', async () => {
  const {ready} = await spawnLake(['--memory', '--studio', await buildProject()])
  const origin = new URL(ready.url).origin
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  page.setDefaultTimeout(patience)
  const refused: string[] = []
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') refused.push(request.url())
  })
  const watched = watch(page, origin)
  await page.goto(`${origin}/studio/structure/note;first`)
  await textField(page, 'title').fill('Hello')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'fields.jpg',
      mimeType: 'image/jpeg',
      buffer: await (await fields(1_200, 800)).jpeg().toBuffer(),
    })
  const shown = page.getByTestId('hotspot-image-input')
  const width = () => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)
  await expect.poll(width).toBeGreaterThan(100)
  await publish(page, 'Publish')

  const client = clientFor({...ready, projectId: 'other123'})
  const published = () => client.getDocument('first')
  await expect
    .poll(published)
    .toMatchObject({title: 'Hello', picture: {asset: {_ref: expect.stringMatching(/^image-/)}}})
  // Studio drops words typed during publishing, so wait until it has noticed the end.
  await page.getByTestId('pane-footer-document-status').getByText('Last published').waitFor()
  // The lake is stopped while the first typed letters create a draft.
  let lost = 0
  await page.route('**/data/actions/**', (route) => {
    lost += 1
    return lost > 2 ? route.continue() : route.abort('connectionrefused')
  })
  await textField(page, 'title').fill('Hello again')
  await expect.poll(() => client.getDocument('drafts.first')).toMatchObject({title: 'Hello again'})
  expect(lost).toBeGreaterThan(2)
  expect(await textField(page, 'title').inputValue()).toBe('Hello again')

  // Tasks use another client and dataset.
  await page.getByTestId('tasks-toolbar').click()
  await page.getByRole('button', {name: 'New task', exact: true}).click()
  await page.getByPlaceholder('Task title').fill('Read it')
  await page.getByRole('button', {name: 'Create Task', exact: true}).click()
  await page.getByTestId('tasks-list-item').getByText('Read it').waitFor()
  const tasks = client
    .withConfig({dataset: 'production-comments'})
    .fetch('*[_type == "tasks.task"]')
  expect(await tasks).toMatchObject([{title: 'Read it', status: 'open'}])

  // Sanity's fonts are the only foreign requests, and they are blocked.
  expect(watched.foreign).toEqual(refused)
  for (const url of refused) expect(url).toMatch(/\.woff2$/)
  const expected = /\.woff2|ERR_CONNECTION_REFUSED/
  const complaints = watched.complaints.filter((complaint) => !expected.test(complaint))
  expect(complaints).toEqual([])
})
