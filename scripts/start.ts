import {pathToFileURL} from 'node:url'

import {startLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'

import {createEmbeddedClient} from '../connection/index.ts'
import {PublishError, publishSite} from '../publish/index.ts'
import {runCommand, UsageError} from './command.ts'
import {runSeed} from './run-seed.ts'
import {currentSettings, withClient} from './with-client.ts'

const siteDirectory = 'site'

const help = `start: bring up the newsdesk

Starts the embedded Content Lake (data in .lake/), seeds the article on the protests in
Kazakhstan if it is not there, and renders what is published to ${siteDirectory}/. Then it serves
the lake until Ctrl-C. Where the hosted Content Lake is set, it only renders.

Usage
  npm start
  npm start -- --once        end after rendering
  npm start -- --port N      serve on port N of 127.0.0.1 (default 3333; 0 takes a free one)

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runCommand({
  name: 'start',
  help,
  options: {once: {type: 'boolean'}, port: {type: 'string'}},
  run: async ({once = false, port}, positionals) => {
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is no option`)
    if (once && port !== undefined) throw new UsageError('--port is for serving; --once does not')
    const portNumber = readPort(port)
    const settings = await currentSettings()
    if (settings.lake === 'hosted') {
      say('Content Lake', `hosted, project ${settings.projectId}, dataset ${settings.dataset}`)
      await withClient(renderSite)
    } else if (once) {
      await withClient(seedAndRender)
      sayHowToGoOn('npm start')
    } else {
      await serve(portNumber)
    }
  },
})

async function serve(port: number | undefined): Promise<void> {
  const stopped = untilStopped()
  const lake = await startLake({port})
  try {
    say(
      'Content Lake',
      `${lake.url}  (project ${lake.projectId}, dataset ${lake.dataset}, data in .lake/)`,
    )
    await seedAndRender(createEmbeddedClient(lake))
    sayHowToGoOn()
    console.log('\nCtrl-C ends it.')
    await stopped
  } finally {
    await lake.close()
  }
}

async function seedAndRender(client: SanityClient): Promise<void> {
  const seeded = await runSeed(client)
  say(
    'Seed',
    seeded.length > 0 ? `${seeded.length} documents created` : 'nothing to do, everything is there',
  )
  await renderSite(client)
}

async function renderSite(client: SanityClient): Promise<void> {
  const {pages, removed, failures} = await publishSite(client, siteDirectory)
  say('Site', pages.length === 1 ? '1 article rendered' : `${pages.length} articles rendered`)
  for (const page of pages.slice(0, 3)) say('', pathToFileURL(page).href)
  for (const page of removed) say('', `removed ${page}: no longer published`)
  if (failures.length === 0) return
  const list = failures.map(({slug, message}) => `  ${slug}: ${message}`).join('\n')
  throw new PublishError(
    'articles-failed',
    `${failures.length} of the articles could not be rendered:\n${list}`,
  )
}

function sayHowToGoOn(server?: string): void {
  say('Go on', `npm run -s query -- '*[_type == "article"]{title, publishedAt}'`)
  say('', 'npm run -s render -- kasachstan-proteste --format text')
  if (server) say('', `${server}  serves the lake until Ctrl-C`)
}

function say(topic: string, text: string): void {
  console.log(`${topic.padEnd(14)}${text}`)
}

function readPort(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new UsageError(`--port takes a whole number from 0 to 65535, not "${value}"`)
  }
  return port
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
