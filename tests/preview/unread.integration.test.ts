// References with impossible ids or failed queries break no page, and recover.
import {once} from 'node:events'

import {expect, onTestFinished, test} from 'vitest'
import {WebSocket} from 'ws'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {startPreview, type RunningPreview} from '../../src/preview/index.ts'
import {builtPreview} from '../support/build-preview.ts'
import {seeded, sessionOf, site, startPreviewed} from './previewed.ts'

/** A page of the seeded article with drafts, and the messages that it received. */
async function openPage(preview: RunningPreview) {
  const {host} = new URL(preview.url)
  const headers = {cookie: await sessionOf(preview), origin: `http://${host}`}
  const address = `ws://${host}/_live?id=${seeded.id}&perspective=drafts&version=`
  const socket = new WebSocket(address, {headers})
  onTestFinished(() => socket.terminate())
  const sent: string[] = []
  socket.on('message', (data: Buffer) => sent.push(data.toString()))
  await once(socket, 'open')
  await expect.poll(() => sent.join('')).toContain('Tokajew')
  return {socket, sent}
}

test('01 references with impossible ids break no page', async () => {
  const {client, preview, failures, close} = await startPreviewed()
  onTestFinished(close)
  const [editing, other] = [await openPage(preview), await openPage(preview)]
  for (const id of ['x'.repeat(3_000_000), 'a b', '\uD800', '']) {
    const document = {title: `Ungespeichert ${id.length}`, image: {_ref: id}}
    editing.socket.send(JSON.stringify({type: 'unsaved', document}))
    await expect.poll(() => editing.sent.at(-1)).toContain(document.title)
  }
  await client.patch(seeded.id).set({title: 'Für alle'}).commit()
  await expect.poll(() => other.sent.join('')).toContain('Für alle')
  expect(failures).toEqual([])
})

test('02 a reference whose query failed is shown once the query succeeds', async () => {
  const {lake, client, close} = await startPreviewed()
  onTestFinished(close)
  let isRefused = false
  let refused = 0
  const {origin} = new URL(lake.url)
  const preview = await startPreview({
    client: createEmbeddedClient(lake).withConfig({
      resolveFetch: () => async (address, options) => {
        if (!isRefused || !address.includes('/data/query/')) return fetch(address, options)
        refused += 1
        return new Response('{}', {status: 400})
      },
    }),
    site,
    studioUrl: `${origin}/studio`,
    picturesFrom: [origin],
    assets: builtPreview(),
    port: 0,
  })
  onTestFinished(() => preview.close())
  const {sent} = await openPage(preview)
  await client.create({_id: 'source-erika', _type: 'source', name: 'Erika Muster', kind: 'person'})
  isRefused = true
  const authors = [{_type: 'reference', _key: 'a0', _ref: 'source-erika'}]
  await client.patch(seeded.id).set({title: 'Wird gelesen', authors}).commit()
  await expect.poll(() => refused).toBeGreaterThan(0)
  expect(sent.join('')).not.toContain('Wird gelesen')
  isRefused = false
  await expect.poll(() => sent.join('')).toContain('Erika Muster')
  expect(sent.join('')).toContain('Wird gelesen')
})
