// Worker threads write the same files as a single thread.
import {fork} from 'node:child_process'
import {subscribe, unsubscribe} from 'node:diagnostics_channel'
import {once} from 'node:events'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

import {expect, onTestFinished, test} from 'vitest'

import {buildSite} from '../../src/publish/index.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {
  article,
  filesOf,
  openNewsroom,
  paragraph,
  reference,
  source,
  unknownBlock,
  type Newsroom,
} from './newsroom.ts'

/** A number of articles large enough for a build to use worker threads. */
const articles = 500

test('1. worker threads write the same files as one thread, also after a SIGKILL', async () => {
  const newsroom = await openNewsroom()
  const threads = countThreads()
  await publish(newsroom, 0, articles / 2)
  await newsroom.build()
  await publish(newsroom, articles / 2, articles)
  await newsroom.build()
  expect(threads()).toBe(0)
  const expected = newsroom.files()

  const killed = temporaryDirectory()
  await killWhenWriting(newsroom, killed)
  const left = filesOf(killed)
  expect(Object.keys(left).length).toBeLessThan(Object.keys(expected).length)
  for (const [path, content] of Object.entries(left)) expect(content, path).toBe(expected[path])
  await newsroom.build({directory: killed})
  expect(filesOf(killed)).toEqual(expected)
  expect(readdirSync(join(killed, '.newsdesk', 'unfinished'))).toEqual([])

  const directory = temporaryDirectory()
  const begun = threads()
  const report = await newsroom.build({directory})
  expect(threads() - begun).toBe(2)
  expect(filesOf(directory)).toEqual(expected)
  expect(report).toMatchObject({articles, rendered: articles - 1})
  expect(report.failures).toMatchObject([{id: idOf(7), message: expect.stringMatching(/chart/)}])
  expect(report.repaired).toMatchObject([{id: idOf(8)}])
  expect(report.written).toEqual(Object.keys(expected))
})

test('2. a failure in a worker thread is reported like one without threads', async () => {
  const {client, lake, site} = await openNewsroom()
  await publish({client}, 0, articles)
  const impatient = client.withConfig({maxRetries: 0})
  const building = buildSite(impatient, {
    directory: site,
    formats: ['page'],
    onProgress: ({step}) => {
      if (step === 'articles') void lake.close()
    },
  })
  await expect(building).rejects.toThrow(/ECONNREFUSED|closed|failed|terminated/i)
})

/** Publishes numbered articles; among the first, one fails to render and one is repaired. */
async function publish(
  {client}: Pick<Newsroom, 'client'>,
  from: number,
  to: number,
): Promise<void> {
  const transaction = client.transaction().createIfNotExists(source('dpa', 'dpa'))
  for (let n = from; n < to; n += 1) {
    const level = n === 8 ? {listItem: 'bullet', level: 99} : {}
    const body = [paragraph(`Absatz von ${n}. `.repeat(20), level)]
    const sections = [{_key: 's', _type: 'section', body}]
    const agencies = [reference('dpa')]
    const more = n === 7 ? unknownBlock : {sections, agencies}
    transaction.create(article(idOf(n), `meldung-${idOf(n)}`, more))
  }
  await transaction.commit()
}

/** Returns a function that counts the threads started since. */
function countThreads(): () => number {
  let count = 0
  const onThread = () => (count += 1)
  subscribe('worker_threads', onThread)
  onTestFinished(() => void unsubscribe('worker_threads', onThread))
  return () => count
}

const idOf = (n: number): string => `a${String(n).padStart(3, '0')}`

async function killWhenWriting({lake}: Newsroom, directory: string): Promise<void> {
  const program = join(import.meta.dirname, 'build-in-process.ts')
  const child = fork(program, [JSON.stringify(lake), directory, 'page'])
  const exited = once(child, 'exit')
  while (child.exitCode === null && Object.keys(filesOf(directory)).length === 0) await wait(5)
  child.kill('SIGKILL')
  await exited
}
