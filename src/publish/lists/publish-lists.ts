import {paths, renderRobotsTxt, type Site} from '../../render/index.ts'
import {asContentFault, isContentFault} from '../content-fault.ts'
import {FileBatch} from '../files/file-batch.ts'
import type {FormatName} from '../formats.ts'
import type {Run} from '../run.ts'
import {archiveIndex, fetchArchiveMonth} from './archive-lists.ts'
import {fileWith, type RenderList} from './list-content.ts'
import {listNames} from './list-names.ts'
import {fetchNewest} from './newest-lists.ts'
import {newsSitemap, sitemap} from './sitemap-lists.ts'
import {fetchSource} from './source-list.ts'
import {fetchTopic} from './topic-list.ts'

/** A list that may have changed, the format it is one of, and how its content is had. */
interface List {
  readonly name: string
  readonly format: FormatName
  readonly fetch: () => Promise<RenderList>
}

/**
 * Makes the pages and feeds of many articles again that may have changed, and writes those that have. `quick`: without
 * those that take long on a large site.
 */
export async function publishLists(run: Run, which: 'quick' | 'all'): Promise<void> {
  const stale = new Set(run.state.lists.stale())
  if (which === 'quick') {
    await publishSome(run, [...stale].filter(isQuick))
    return
  }
  // What is news depends on the time as well.
  await publishSome(run, [...stale.add(listNames.news)])
  // A month that is new, or empty now, changes those before and after it.
  const months = listNames.archiveMonth('')
  await publishSome(
    run,
    run.state.lists.stale().filter((name) => name.startsWith(months) && !stale.has(name)),
  )
}

async function publishSome(run: Run, names: readonly string[]): Promise<void> {
  const {onProgress} = run
  const lists = listsOf(
    run,
    names.toSorted((a, b) => rank(a) - rank(b)),
  )
  const batch = new FileBatch(run)
  for (const [done, list] of lists.entries()) {
    onProgress({step: 'lists', done, total: lists.length})
    if (listsOfLists.includes(list.name)) batch.flush()
    await publishList(run, batch, list)
  }
  batch.flush()
}

async function publishList(run: Run, batch: FileBatch, {name, format, fetch}: List): Promise<void> {
  try {
    const render = run.formats.has(format) ? await fetch() : () => []
    const {result, pictures} = await run.pictures.with((locate) =>
      asContentFault(() => render(locate)),
    )
    batch.add(name, result, () => {
      run.state.setPictures(name, pictures)
      if (result.length === 0) run.state.lists.remove(name)
      else run.state.lists.markDone(name)
    })
  } catch (error) {
    if (!isContentFault(error)) throw error
    run.report.fail({id: name, message: error.message})
  }
}

/** They name the pages that are there, so they come after them, in this order. */
const listsOfLists: readonly string[] = [listNames.archive, listNames.sitemap]

function isQuick(name: string): boolean {
  return listNames.ofNewest.some((newest) => newest === name)
}

function rank(name: string): number {
  if (isQuick(name)) return 0
  return 2 + listsOfLists.indexOf(name)
}

function listsOf(run: Run, names: readonly string[]): List[] {
  const site = run.options.site
  if (!site) return []
  let newest: ReturnType<typeof fetchNewest> | undefined
  return names.flatMap((name): List[] => {
    const known = listNames.ofNewest.find((candidate) => candidate === name)
    if (!known) return otherList(run, name, site)
    const fetch = async () => (await (newest ??= fetchNewest(run)))(known, site)
    return [{name, format: known, fetch}]
  })
}

function otherList(run: Run, name: string, site: Site): List[] {
  const [kind, key] = splitOnce(name)
  switch (kind) {
    case 'topic':
      return [{name, format: 'topics', fetch: () => fetchTopic(run, key, site)}]
    case 'source':
      return [{name, format: 'sources', fetch: () => fetchSource(run, key, site)}]
    case 'month':
      return [{name, format: 'archive', fetch: () => fetchArchiveMonth(run, key, site)}]
    case listNames.archive:
      return [{name, format: 'archive', fetch: async () => archiveIndex(run, site)}]
    case listNames.news:
      return [{name, format: 'newsSitemap', fetch: async () => given(await newsSitemap(run, site))}]
    case listNames.sitemap:
      return [{name, format: 'sitemap', fetch: async () => given(sitemap(run, site))}]
    case listNames.robots:
      return [
        {
          name,
          format: 'robots',
          fetch: async () => given([fileWith(paths.robots, renderRobotsTxt(site))]),
        },
      ]
    default:
      return []
  }
}

function given(files: ReturnType<RenderList>): RenderList {
  return () => files
}

function splitOnce(name: string): [string, string] {
  const at = name.indexOf(':')
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)]
}
