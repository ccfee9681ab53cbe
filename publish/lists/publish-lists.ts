import {paths, renderRobotsTxt, type Site} from '../../render/index.ts'
import {asContentFault, isContentFault} from '../content-fault.ts'
import {FileBatch} from '../files/file-batch.ts'
import type {FormatName} from '../formats.ts'
import type {Run} from '../run.ts'
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
  const {state, onProgress} = run
  const stale = new Set(state.lists.stale())
  // What is news depends on the time as well.
  if (which === 'all') stale.add(listNames.news)
  // Last, for it names all others.
  const names = [...stale].sort((a, b) => rank(a) - rank(b))
  const lists = listsOf(run, which === 'all' ? names : names.filter((name) => isQuick(name)))
  const batch = new FileBatch(run)
  for (const [done, list] of lists.entries()) {
    onProgress({step: 'lists', done, total: lists.length})
    // The sitemap names what is there.
    if (list.name === listNames.sitemap) batch.flush()
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

function isQuick(name: string): boolean {
  return listNames.ofNewest.some((newest) => newest === name)
}

function rank(name: string): number {
  if (isQuick(name)) return 0
  return name === listNames.sitemap ? 2 : 1
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
