// Assets are downloaded whole, in part and with a file name, and deleted when unused.
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'

describe.each(engines)('downloads of assets %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const uploadText = (text: string) =>
    engine.client.assets.upload('file', Buffer.from(text), {filename: 'text.txt'})
  const get = async (url: string, init?: RequestInit) => {
    const response = await fetch(url, init)
    return {response, bytes: Buffer.from(await response.arrayBuffer())}
  }

  test('01 an upload requires a token, a download does not', async () => {
    const anonymous = engine.client.withConfig({token: undefined})
    const failure = await refusal(anonymous.assets.upload('file', Buffer.from('fremd')))
    expect(failure.statusCode).toBe(401)
    expect((await fetch((await uploadText('nicht geheim')).url)).status).toBe(200)
  })

  test('02 a referenced asset cannot be deleted, and deleting an asset deletes its file', async () => {
    const {_id, url} = await uploadText('gebraucht')
    await engine.client.create({
      _id: 'a19',
      _type: 'note',
      file: {asset: {_type: 'reference', _ref: _id}},
    })
    expect((await refusal(engine.client.delete(_id))).statusCode).toBe(409)
    await engine.client.delete('a19')
    await engine.client.delete(_id)
    expect((await fetch(url)).status).toBe(404)
    expect((await uploadText('gebraucht')).url).toBe(url)
    expect((await get(url)).bytes.toString()).toBe('gebraucht')
  })

  test('03 a download supports ranges, HEAD and If-None-Match', async () => {
    const {url} = await uploadText('0123456789')
    const part = await get(url, {headers: {range: 'bytes=2-4'}})
    expect(part.response.status).toBe(206)
    expect(part.response.headers.get('content-range')).toBe('bytes 2-4/10')
    expect(part.bytes.toString()).toBe('234')
    const head = await get(url, {method: 'HEAD'})
    expect(head.response.headers.get('content-length')).toBe('10')
    expect(head.bytes).toHaveLength(0)
    const etag = head.response.headers.get('etag') ?? ''
    expect((await fetch(url, {headers: {'if-none-match': etag}})).status).toBe(304)
  })

  test('04 the dl parameter sets the file name of a download', async () => {
    const {url} = await uploadText('zum Speichern')
    const disposition = async (suffix: string) =>
      (await fetch(`${url}${suffix}`)).headers.get('content-disposition')
    expect(await disposition('?dl=Bericht.txt')).toMatch(/^attachment;.*Bericht\.txt/)
    expect(await disposition('?dl=')).toMatch(/^attachment;.*text\.txt/)
  })
})
