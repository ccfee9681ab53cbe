// A killed build leaves whole files, and the next one completes it.
import {fork} from 'node:child_process'
import {once} from 'node:events'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {buildSite} from '../../src/publish/index.ts'
import {randomNumbers} from '@newsdesk/testing/random'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {article, filesOf, openNewsroom, paragraph, source, type Newsroom} from './newsroom.ts'

// `vitest run --mode long`
const rounds = process.env.MODE === 'long' ? 200 : 6
const articles = 25

test(`a build killed with SIGKILL ${rounds} times leaves whole files, and the next completes it`, async () => {
  const random = randomNumbers()
  const newsroom = await openNewsroom()
  await publishSome(newsroom)
  /** The allowed contents of each path: those of complete builds. */
  const versions = new Map<string, Set<string>>()
  let [killed, milliseconds] = [0, 400]
  for (let round = 0; round < rounds; round += 1) {
    await change(newsroom, round)
    const expected = await freshBuild(newsroom)
    for (const [path, content] of Object.entries(expected)) {
      versions.set(path, (versions.get(path) ?? new Set()).add(content))
    }
    const outcome = await killedBuild(newsroom, random() * milliseconds)
    if (outcome === 'ended') milliseconds *= 0.9
    else killed += 1
    expectWhole(newsroom.files(), versions)
    expectLinked(newsroom.files())
    // Some killed builds are not completed, so that the next kill hits their leftovers.
    if (round % 3 !== 2) continue
    await buildSite(newsroom.client, {directory: newsroom.site})
    expect(newsroom.files()).toEqual(expected)
    expect(readdirSync(join(newsroom.site, '.newsdesk', 'unfinished'))).toEqual([])
    expect(await buildSite(newsroom.client, {directory: newsroom.site})).toMatchObject({
      rendered: 0,
      written: [],
      removed: [],
    })
  }
  expect(killed).toBeGreaterThan(rounds / 3)
}, 1_200_000)

async function publishSome({client}: Newsroom): Promise<void> {
  const transaction = client.transaction().create(source('dpa', 'dpa'))
  for (let n = 0; n < articles; n += 1) {
    transaction.create(article(`a${n}`, `meldung-${n}`, {topics: [`Thema ${n % 5}`]}))
  }
  await transaction.commit()
}

/** The slugs that each article has had, the current one last. */
const slugs = Array.from({length: articles}, (_, n) => [`meldung-${n}`])

/** Returns an article at a slug, with its former slugs as the Studio keeps them: the pipeline has nothing to complete. */
function articleAt(n: number, slug: string) {
  const formerSlugs = (slugs[n] ?? []).filter((former) => former !== slug)
  slugs[n] = [...formerSlugs, slug]
  return article(`a${n}`, slug, {formerSlugs})
}

/** Republishes the article that the previous round unpublished, changes some, moves one, and unpublishes one. */
async function change({client}: Newsroom, round: number): Promise<void> {
  const transaction = client.transaction()
  const [back = 0, moved = 0, gone] = [1, 2, 4].map((n) => (n + 3 * round) % articles)
  transaction.createOrReplace(articleAt(back, `meldung-${back}`))
  for (let n = 0; n < articles; n += 3) {
    const body = [paragraph(`Fassung ${round} von ${n}. `.repeat(200))]
    const sections = [{_key: 's', _type: 'section', body}]
    transaction.patch(`a${n}`, (patch) => patch.set({sections, title: `Fassung ${round}`}))
  }
  transaction.createOrReplace(articleAt(moved, `meldung-${moved}-${round}`))
  transaction.delete(`a${gone}`)
  await transaction.commit()
}

async function freshBuild({client}: Newsroom): Promise<Record<string, string>> {
  const directory = temporaryDirectory()
  expect(await buildSite(client, {directory})).toMatchObject({failures: []})
  return filesOf(directory)
}

async function killedBuild({lake, site}: Newsroom, after: number): Promise<'killed' | 'ended'> {
  const program = join(import.meta.dirname, 'build-in-process.ts')
  const child = fork(program, [JSON.stringify(lake), site])
  const exited = once(child, 'exit')
  await once(child, 'message')
  let hasEnded = false
  child.on('message', () => (hasEnded = true))
  await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, after))])
  child.kill('SIGKILL')
  await exited
  return hasEnded ? 'ended' : 'killed'
}

function expectWhole(
  files: Readonly<Record<string, string>>,
  versions: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const [path, content] of Object.entries(files)) {
    expect(versions.get(path)?.has(content), `${path} is a whole version`).toBe(true)
  }
}

/** Checks that all pages exist to which the front page and the feed link. */
function expectLinked(files: Readonly<Record<string, string>>): void {
  const front = files['index.html'] ?? ''
  for (const [, slug = ''] of front.matchAll(/href="(meldung-[\d-]+)\/"/g)) {
    expect(Object.keys(files)).toContain(`${slug}/index.html`)
  }
  const feed = files['feed.xml'] ?? ''
  for (const [, slug = ''] of feed.matchAll(/<link>http:\/\/localhost:8080\/([^<]+)\/<\/link>/g)) {
    expect(Object.keys(files)).toContain(`${slug}/index.html`)
  }
}
