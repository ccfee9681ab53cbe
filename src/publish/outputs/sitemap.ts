import {articlePath, paths, readDate, sitemapFiles, type SitemapEntry} from '../../render/index.ts'
import {readyAmong} from '../lists/ready-articles.ts'
import {defineOutput, isWanted, type Output, type OutputContext} from '../output.ts'

/** Every page of the site. */
export const sitemap = defineOutput({
  name: 'sitemap',
  format: 'sitemap',
  turn: 'last',
  stale: 'with articles',
  discovery: {robots: paths.sitemap},
  ask: async (context) => entries(context),
  render: (pages, {site, state}) => sitemapFiles(pages, site, state.clock),
})

function* entries(context: OutputContext): Generator<SitemapEntry, void> {
  const wanted = context.outputs.filter((output) => isWanted(output, context.formats))
  const leading = wanted.filter(({turn}) => turn === 'at once')
  yield* pagesOf(leading, context)
  yield* articles(context)
  yield* pagesOf(
    wanted.filter((output) => !leading.includes(output)),
    context,
  )
}

function* pagesOf(
  outputs: readonly Output[],
  context: OutputContext,
): Generator<SitemapEntry, void> {
  for (const {discovery} of outputs) {
    for (const path of discovery.sitemap?.(context) ?? []) yield {path}
  }
}

function* articles({state}: OutputContext): Generator<SitemapEntry, void> {
  const {visible, clock} = state
  const corrected = state.articles.corrections()
  for (const row of readyAmong(state, visible.newest())) {
    const {slug, published_at: published, updated_at: updated} = row
    const changes = [updated, corrected.get(row.k) ?? null].flatMap((date) => {
      const when = date === null ? undefined : readDate(date, clock.timeZone)
      if (!when || when.moment > clock.now) return []
      return [{date, moment: when.moment.getTime()}]
    })
    const last = changes.toSorted((one, other) => one.moment - other.moment).at(-1)
    yield {path: articlePath(slug), lastModified: last?.date ?? published}
  }
}
