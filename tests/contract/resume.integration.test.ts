// A listener resumes after a broken connection without a gap.
import {createClient, type ResumableListenOptions} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'

import {cuttableFetch} from './cuttable-fetch.ts'
import {engines, type Engine} from './engines.ts'

interface Heard {
  readonly type: string
  readonly documentId?: string
  readonly transactionCurrentEvent?: number
}

describe.each(engines)('resuming %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  /** A listener of the client whose connection can be cut; the client connects again by itself. */
  async function listening(query: string, options: Partial<ResumableListenOptions> = {}) {
    const connection = cuttableFetch()
    const config = {...engine.client.config(), resolveFetch: () => connection.fetch}
    const heard: Heard[] = []
    const events = ['welcome', 'welcomeback', 'reset', 'mutation'] as const
    const subscription = createClient(config)
      .listen(query, {}, {
        enableResume: true,
        includeAllVersions: true,
        events,
        ...options,
      } as never)
      .subscribe((event) => heard.push(event))
    onTestFinished(() => subscription.unsubscribe())
    const until = async (count: number) => {
      await expect.poll(() => heard.map(({type}) => type), {timeout: 30_000}).toHaveLength(count)
    }
    await until(1)
    expect(heard[0]?.type).toBe('welcome')
    return {heard, until, connection}
  }

  const note = (id: string, more: object = {}) =>
    engine.client.createOrReplace({_id: id, _type: 'note', ...more})

  test('01 commits during a broken connection are heard once, in order', async () => {
    const {heard, until, connection} = await listening('*[string::startsWith(_id, "s01")]')
    await note('s01-0')
    await until(2)
    await connection.cut()
    for (let n = 1; n <= 5; n += 1) await note(`s01-${n}`)
    await until(8)
    expect(heard.slice(2).map(({type, documentId}) => documentId ?? type)).toEqual([
      'welcomeback',
      ...Array.from({length: 5}, (_, n) => `s01-${n + 1}`),
    ])
  })

  test('02 a listener that has heard no event yet resumes', async () => {
    const {heard, until, connection} = await listening('*[_id == "s02"]')
    await connection.cut()
    await note('s02')
    await until(3)
    expect(heard.map(({type}) => type)).toEqual(['welcome', 'welcomeback', 'mutation'])
  })

  test('03 a listener with an unknown event id gets a reset', async () => {
    const {heard, until, connection} = await listening('*[_id == "s03"]')
    connection.forgetEvents('unknown#s03')
    await connection.cut()
    await note('s03')
    await until(2)
    await note('s03', {n: 2})
    await until(3)
    expect(heard.map(({type}) => type)).toEqual(['welcome', 'reset', 'mutation'])
  })

  test('04 a listener without enableResume gets a new welcome', async () => {
    const {heard, until, connection} = await listening('*[_id == "s04"]', {
      enableResume: undefined,
    })
    await note('s04')
    await until(2)
    await connection.cut()
    await until(3)
    expect(heard.map(({type}) => type)).toEqual(['welcome', 'mutation', 'welcome'])
  })
})
