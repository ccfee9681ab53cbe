// A running preview follows the settings of the site: open pages hear of a change, and the next ones have it.
import {once} from 'node:events'

import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {WebSocket} from 'ws'

import type {RunningPreview} from '../../src/preview/index.ts'
import {previewOf, seeded, sessionOf, site, startPreviewed, type Previewed} from './previewed.ts'

let previewed: Previewed
let preview: RunningPreview
let cookie: string

beforeAll(async () => {
  previewed = await startPreviewed()
  preview = await previewOf(previewed.lake, previewed.failures, 0, undefined, (settings) => ({
    ...site,
    ...settings,
  }))
  cookie = await sessionOf(preview)
})

afterAll(async () => {
  await preview.close()
  await previewed.close()
})

const page = async () => {
  const response = await fetch(new URL(seeded.slug, preview.url), {headers: {cookie}})
  return response.text()
}

test('01 title and navigation follow without a restart', async () => {
  const {client, failures} = previewed
  expect(await page()).toContain('>newsdesk</a>')
  const url = new URL(`/_live?id=${seeded.id}&perspective=drafts&version=`, preview.url)
  const {origin} = url
  url.protocol = 'ws:'
  const socket = new WebSocket(url, {headers: {cookie, origin}})
  onTestFinished(() => socket.terminate())
  const told: string[] = []
  socket.on('message', (data: Buffer) => void told.push(data.toString()))
  await once(socket, 'open')
  const slug = {_type: 'slug', current: 'politik'}
  await client.create({_id: 'politik', _type: 'department', title: 'Politik', slug})
  const target = {_type: 'reference', _ref: 'politik'}
  const navigation = [{_key: 'a', _type: 'siteLink', target}]
  await client.create({_id: 'site', _type: 'site', title: 'Tagblatt', navigation})
  await expect.poll(page, {timeout: 20_000}).toContain('>Tagblatt</a>')
  await expect
    .poll(() => told.some((text) => text.includes('Tagblatt') && text.includes('surroundings')), {
      timeout: 20_000,
    })
    .toBe(true)
  expect(await page()).toContain('<a href="../politik/">Politik</a>')
  await client.patch('politik').set({'slug.current': 'innen'}).commit()
  await expect.poll(page, {timeout: 20_000}).toContain('<a href="../innen/">Politik</a>')
  expect(failures).toEqual([])
}, 90_000)
