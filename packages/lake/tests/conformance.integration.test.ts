// GROQ's conformance suite, run over HTTP.
import {existsSync} from 'node:fs'
import {join} from 'node:path'

import {startLake} from '@newsdesk/lake'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {isResult, readSuite, type SuiteCase, type SuiteDataset} from './groq-suite.ts'

const folder = process.env.GROQ_SUITE ?? join(import.meta.dirname, '../../../../shared/groq-suite')
const isThere = existsSync(join(folder, 'tests.ndjson.gz'))
if (!isThere) {
  console.warn(
    `CONFORMANCE IS NOT TESTED: no GROQ suite in ${folder}. GROQ_SUITE names another folder with it.`,
  )
}

/** The number of passing cases, which may only grow; 35 of them are older than the first specification. */
const passing = 5_017

/** Whether a case is about GROQ before its first specification, so that another result or a rejection is allowed. */
const isOld = ({groqjsSkip}: SuiteCase): boolean => groqjsSkip?.startsWith('version') === true

interface Answer {
  readonly status: number
  readonly body: {
    readonly result?: unknown
    readonly error?: {readonly description?: string; readonly start?: number}
  }
}

describe.skipIf(!isThere)('conformance to GROQ', () => {
  let lake: Awaited<ReturnType<typeof startLake>>
  const answers = new Map<SuiteCase, Answer>()

  beforeAll(async () => {
    const {cases, datasets} = readSuite(folder)
    lake = await startLake({memory: true, port: 0})
    const here = datasets.filter(({documents}) => documents)
    const slugs = new Map(here.map(({id}, index) => [id, `suite-${index}`]))
    for (const set of here) await fill(slugs.get(set.id) ?? '', set)
    const remaining = cases.filter(({dataset}) => slugs.has(dataset)).values()
    const client = async (): Promise<void> => {
      for (const one of remaining) answers.set(one, await ask(slugs.get(one.dataset) ?? '', one))
    }
    await Promise.all([client(), client(), client(), client()])
  }, 240_000)
  afterAll(() => lake.close())

  const request = (method: string, path: string, body: object): Promise<Response> =>
    fetch(`${lake.url}/v2025-02-19/${path}`, {
      method,
      headers: {'content-type': 'application/json', authorization: `Bearer ${lake.token}`},
      body: JSON.stringify(body),
    })

  const fill = async (slug: string, {documents = []}: SuiteDataset): Promise<void> => {
    await request('PUT', `datasets/${slug}`, {aclMode: 'public'})
    const mutations = documents.map((document) => ({createOrReplace: document}))
    const answer = await request('POST', `data/mutate/${slug}`, {mutations})
    if (!answer.ok) throw new Error(await answer.text())
  }

  const ask = async (slug: string, {query, params}: SuiteCase): Promise<Answer> => {
    const path = `data/query/${slug}?perspective=raw&returnQuery=false`
    const answer = await request('POST', path, {query, params: params ?? {}})
    return {status: answer.status, body: (await answer.json()) as Answer['body']}
  }

  const passes = (one: SuiteCase, {status, body}: Answer): boolean =>
    one.valid ? status === 200 && isResult(body.result, one.result) : status === 400

  test('01 no case of the specification fails, and as many cases pass as before', () => {
    const failed = [...answers].filter(([one, answer]) => !passes(one, answer))
    const counted = failed.filter(([one]) => !isOld(one))
    expect(counted.map(([{id, query}]) => `${id}: ${query.slice(0, 100)}`)).toEqual([])
    expect(answers.size - failed.length).toBeGreaterThanOrEqual(passing)
  })

  test('02 a rejected valid query names the place or the unsupported feature', () => {
    const refused = [...answers].filter(([{valid}, {status}]) => valid && status !== 200)
    const nameless = refused.flatMap(([{id}, {status, body}]) => {
      const {start, description = ''} = body.error ?? {}
      const isNamed =
        start !== undefined || /\$\w+|\w+\(\)|\w+::\w+|: \w+|unexpected \S+/.test(description)
      return status === 400 && isNamed ? [] : `${id}: ${status} ${description}`
    })
    expect(refused.length).toBeGreaterThan(0)
    expect(nameless).toEqual([])
  })
})
