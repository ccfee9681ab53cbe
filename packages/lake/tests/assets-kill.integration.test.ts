// A lake killed during uploads keeps every acknowledged asset and its file.
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'

import {randomNumbers} from '@newsdesk/testing/random'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor, spawnLake} from './running-lake.ts'

const rounds = 15
const writers = 3

test(`a lake killed with SIGKILL during uploads, ${rounds} times, keeps each acknowledged asset and its file`, async () => {
  const directory = temporaryDirectory()
  const random = randomNumbers()
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const {lake, ready} = await spawnLake(['--data', directory])
    const client = clientFor(ready)
    await check(client, directory, acknowledged)
    const goal = acknowledged.length + 2 + random() * 12
    const uploading = Array.from({length: writers}, (_, writer) =>
      uploadUntilGone(client, `${round}-${writer}`, acknowledged),
    )
    while (acknowledged.length < goal) await new Promise((resolve) => setTimeout(resolve, 1))
    await new Promise((resolve) => setTimeout(resolve, random() * 5))
    const exited = once(lake, 'exit')
    lake.kill('SIGKILL')
    await Promise.all([exited, ...uploading])
  }
  expect(acknowledged.length).toBeGreaterThan(2 * rounds)
}, 120_000)

async function uploadUntilGone(
  client: SanityClient,
  name: string,
  acknowledged: string[],
): Promise<void> {
  for (let n = 0; ; n++) {
    const bytes = Buffer.from(`${name}-${n}-`.repeat(20_000))
    try {
      const {_id} = await client.assets.upload('file', bytes, {filename: `${n}.txt`})
      acknowledged.push(_id)
    } catch {
      return
    }
  }
}

async function check(client: SanityClient, directory: string, acknowledged: string[]) {
  const query = '*[_type == "sanity.fileAsset"]{_id, sha1hash, size}'
  const documents = await client.fetch<{_id: string; sha1hash: string; size: number}[]>(query)
  const known = new Set(documents.map(({_id}) => _id))
  expect(acknowledged.filter((id) => !known.has(id))).toEqual([])
  for (const {sha1hash, size} of documents) {
    const bytes = readFileSync(join(directory, 'assets', 'production', sha1hash))
    expect(bytes).toHaveLength(size)
    expect(createHash('sha1').update(bytes).digest('hex')).toBe(sha1hash)
  }
  const parts = acknowledged.length > 0 ? readdirSync(join(directory, 'assets', 'production')) : []
  expect(parts.filter((name) => name.endsWith('.part'))).toEqual([])
}
