// Explaining a query lists its indexes and the number of documents that it read.
import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {lakeClient} from '@newsdesk/testing/lake-client'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {runLake} from './running-lake.ts'

async function filled() {
  const directory = temporaryDirectory()
  const lake = await startLake({directory, port: 0})
  onTestFinished(() => lake.close())
  const client = lakeClient(lake)
  const transaction = client.transaction()
  for (let n = 0; n < 600; n++) {
    const author = {_type: 'reference', _ref: `p${n % 300}`}
    transaction.createOrReplace({_id: `p${n % 300}`, _type: 'person', name: `Person ${n % 300}`})
    transaction.create({_id: `a${n}`, _type: 'article', n, slug: {current: `text-${n}`}, author})
  }
  await transaction.commit()
  return {directory, lake, client}
}

interface Step {
  filter: string
  access: string
  times: number
  candidates: number
}

test('01 explain lists the indexes of a query and the number of documents it read', async () => {
  const {lake} = await filled()
  const explained = async (query: string, perspective = 'raw') => {
    const search = new URLSearchParams({query, perspective, explain: 'true'})
    const response = await fetch(`${lake.url}/vX/data/query/production?${search.toString()}`, {
      headers: {authorization: `Bearer ${lake.token}`},
    })
    return ((await response.json()) as {explain: Step[]}).explain
  }
  expect(
    await explained('*[_type == "article" && slug.current == "text-7"][0]{n, author->}'),
  ).toEqual([
    {
      filter: '*[_type == "article" && slug.current == "text-7"]',
      access: 'slug.current ==',
      times: 1,
      candidates: 1,
    },
  ])
  const latest = '*[_type == "article"] | order(n desc)[0...20]{n}'
  for (const perspective of ['raw', 'published', 'drafts']) {
    expect(await explained(latest, perspective)).toEqual([
      {filter: '*[_type == "article"]', access: 'order of n', times: 1, candidates: 20},
    ])
  }
  expect(
    await explained('*[_type == "person"][0...10]{name, "n": *[references(^._id)].n}'),
  ).toMatchObject([
    {access: 'type person', times: 1, candidates: 10},
    {access: 'references', times: 10, candidates: 20},
  ])
  expect(await explained('count(*[_type == "article"])')).toMatchObject([
    {access: 'count of the index', candidates: 0},
  ])
  expect(await explained('*[n != 5][0]{n}')).toMatchObject([{access: 'all documents'}])
  const written = '[@, _id] match text::query("„text-7“ -x*") && _id in global::path("a*.**")'
  expect(await explained(`*[${written}]._id`)).toMatchObject([
    {filter: `*[${written}]`, access: 'words'},
  ])
})

test('02 `lake explain` prints the steps of a query in words', async () => {
  const {directory} = await filled()
  const query = '*[_type == "article" && slug.current == $slug]{"by": author->name}'
  const {code, stdout} = await runLake([
    'explain',
    query,
    '--data',
    directory,
    '--params',
    '{"slug": "text-7"}',
  ])
  expect(code).toBe(0)
  expect(stdout.replace(/\d+ ms/, 'N ms')).toBe(
    `*[_type == "article" && slug.current == $slug]\n  by slug.current ==\n  1 document looked at\n1 result, N ms\n`,
  )
  const wrong = await runLake(['explain', '*[_type == ', '--data', directory])
  expect(wrong.code).toBe(1)
  expect(wrong.stderr).toContain('lake: ')
  const usage = await runLake(['explain', '--data', directory])
  expect(usage.code).toBe(2)
  expect(usage.stderr).toContain('explain takes one query')
})
