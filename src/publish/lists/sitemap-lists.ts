import {
  archivePath,
  articlePath,
  isHeldBack,
  newsSitemapFiles,
  paths,
  readWhen,
  sitemapFiles,
  sourcePath,
  topicPath,
  type Site,
  type SitemapEntry,
} from '../../render/index.ts'
import type {PreparedFile} from '../files/site-file.ts'
import type {Run} from '../run.ts'
import {archiveMonths} from './archive-lists.ts'
import {fetchListed, readyAmong} from './listed.ts'
import {fileWith} from './list-content.ts'
import {listNames} from './list-names.ts'

/** How long articles are news to search engines. */
const twoDays = 48 * 60 * 60 * 1_000

/** Every page of the site, as the state knows them: nobody is asked. */
export function sitemap(run: Run, site: Site): PreparedFile[] {
  const files = sitemapFiles(entries(run, site), site, run.state.clock)
  return Array.from(files, ({path, content}) => fileWith(path, content))
}

/** The articles of the last two days. */
export async function newsSitemap(run: Run, site: Site): Promise<PreparedFile[]> {
  const {now, timeZone} = run.state.clock
  const since = new Date(now.getTime() - twoDays).toISOString()
  const rows = [...readyAmong(run, run.state.listed.since(since))]
  const articles = await fetchListed(run, rows)
  return Array.from(newsSitemapFiles(articles, site, now, {timeZone}), ({path, content}) =>
    fileWith(path, content),
  )
}

function* entries(run: Run, site: Site): Generator<SitemapEntry, void> {
  const {listed, documents, clock} = run.state
  if (run.formats.has('front')) yield {path: paths.frontPage}
  for (const {slug, published_at: published, updated_at: updated} of readyAmong(
    run,
    listed.newest(),
  )) {
    const isUpdated = updated !== null && !isHeldBack(readWhen(updated, clock.timeZone), clock.now)
    yield {path: articlePath(slug), lastModified: isUpdated ? updated : published}
  }
  const months = archiveMonths(run)
  if (months.length > 0) yield {path: archivePath(site)}
  for (const month of months) yield {path: archivePath(site, month)}
  for (const name of listed.listsWithFiles(listNames.topic(''))) {
    const topic = listed.nameOfTopic(name.slice(listNames.topic('').length))
    const path = topic === undefined ? undefined : topicPath(topic, site)
    if (path !== undefined) yield {path}
  }
  for (const name of listed.listsWithFiles(listNames.source(''))) {
    const slug = documents.slugOf(name.slice(listNames.source('').length))
    if (slug !== undefined) yield {path: sourcePath(slug, site)}
  }
}
