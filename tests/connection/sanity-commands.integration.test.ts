// The commands of the official CLI work with the lake, or are refused with the reason.
import {describe, expect, test} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {shareCliLake} from '../support/sanity-cli.ts'

const shared = shareCliLake()
const {run, sanity} = shared

const page = 'http://localhost:3000'

async function statusFor(origin: string): Promise<number> {
  const query = `${shared.lake.url}/v1/data/query/production?query=1`
  return (await fetch(query, {headers: {origin}})).status
}

test('01 cors add allows an origin, list shows it, and delete forbids it', async () => {
  expect(await statusFor(page)).toBe(403)
  await sanity('cors', 'add', page, '--no-credentials')
  expect(await sanity('cors', 'list')).toContain(page)
  expect(await statusFor(page)).toBe(200)
  await sanity('cors', 'delete', page)
  expect(await statusFor(page)).toBe(403)
})

test('02 dataset copy creates a dataset with the same content and reports the progress', async () => {
  const client = createEmbeddedClient(shared.lake)
  await client.create({_id: 'a', _type: 'note'})
  const output = await sanity('dataset', 'copy', 'production', 'copy')
  expect(output).toMatch(/Job .* completed/)
  expect(await createEmbeddedClient({...shared.lake, dataset: 'copy'}).fetch('*._id')).toEqual([
    'a',
  ])
})

// Each command takes a second or more, so the ordinary run tries few.
describe.runIf(process.env.MODE === 'long')('in the long mode', () => {
  test('03 tokens are created, listed and deleted', async () => {
    const made = await sanity('tokens', 'create', 'reader', '--role', 'viewer', '--json')
    const {id, token} = JSON.parse(made.slice(made.indexOf('{'), made.lastIndexOf('}') + 1)) as {
      id: string
      token: string
    }
    const reader = createEmbeddedClient({...shared.lake, token})
    expect(await reader.fetch('count(*)')).toBeGreaterThanOrEqual(0)
    await expect(reader.create({_type: 'note'})).rejects.toThrow(/no right to write/)
    expect(await sanity('tokens', 'list')).toContain('reader')
    await sanity('tokens', 'delete', id, '--yes')
    await expect(reader.fetch('1')).rejects.toMatchObject({statusCode: 401})
  }, 240_000)

  test('04 schemas are deployed, listed and deleted', async () => {
    expect(await sanity('schema', 'deploy')).toContain('Deployed')
    const listed = await sanity('schema', 'list', '--json')
    const [, id = ''] = /"_id": "(_\.schemas\.[^"]+)"/.exec(listed) ?? []
    expect(listed).toContain('article')
    expect(await sanity('schema', 'delete', '--ids', id, '--yes')).toContain('deleted 1/1')
  }, 600_000)

  test('05 aliases are created, linked, unlinked and deleted, and users and hooks are listed', async () => {
    await createEmbeddedClient(shared.lake).createIfNotExists({_id: 'a', _type: 'note'})
    await sanity('dataset', 'alias', 'create', '~live', 'production')
    const alias = createEmbeddedClient({...shared.lake, dataset: '~live'})
    expect(await alias.fetch('count(*) > 0')).toBe(true)
    expect(await sanity('dataset', 'list')).toContain('~live')
    await sanity('dataset', 'alias', 'unlink', '~live', '--force')
    await sanity('dataset', 'alias', 'link', '~live', 'production')
    await sanity('dataset', 'alias', 'delete', '~live', '--force')
    expect(await sanity('users', 'list')).toContain('Local user')
    expect(await sanity('hook', 'list')).toBe('')
    expect(await sanity('dataset', 'copy', '--list')).toContain('completed')
  }, 600_000)

  test('05b a dataset is created as private, and its visibility is set and read', async () => {
    await sanity('dataset', 'create', 'secret', '--visibility', 'private')
    const {lake} = shared
    await createEmbeddedClient({...lake, dataset: 'secret'}).create({_id: 'a', _type: 'note'})
    const anonymous = createEmbeddedClient({...lake, dataset: 'secret', token: ''})
    expect(await anonymous.fetch('*._id')).toEqual([])
    expect(await sanity('dataset', 'visibility', 'get', 'secret')).toBe('private\n')
    await sanity('dataset', 'visibility', 'set', 'secret', 'public')
    expect(await sanity('dataset', 'visibility', 'get', 'secret')).toBe('public\n')
    expect(await anonymous.fetch('*._id')).toEqual(['a'])
  }, 240_000)

  test.each([
    ['graphql', ['graphql', 'list'], 'no GraphQL'],
    ['backup', ['backup', 'list', 'production'], 'lake export'],
    // The CLI keeps the reason to itself here.
    [
      'users invite',
      ['users', 'invite', 'a@example.com', '--role', 'administrator'],
      'Error inviting user',
    ],
    ['media', ['media', 'export', '--media-library-id', 'nothing'], 'No active media libraries'],
    ['embeddings', ['dataset', 'embeddings', 'status', 'production'], 'no backups or embeddings'],
    ['projects create', ['projects', 'create', 'a', '--yes'], 'no organization'],
    ['organizations', ['organizations', 'list'], 'no organization'],
  ])(
    '06 %s is refused with the reason',
    async (_name, args, reason) => {
      const {code, output} = await run(...args)
      expect(code, output).not.toBe(0)
      expect(output.replaceAll(/[\s›]+/g, ' ')).toContain(reason)
    },
    240_000,
  )
})
