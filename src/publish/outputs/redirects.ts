import {articlePath, fileOf, renderRedirect} from '../../render/index.ts'
import {isSiteSlug} from '../articles/site-slug.ts'
import {defineOutput, type OutputContext} from '../output.ts'
import {outputName} from '../state/stale-rule.ts'

const name = 'redirect'

/**
 * A page at every former slug of an article that leads to where the article is now, unless another article has that slug.
 * A key is a slug as a file system sees it that ignores case.
 */
export const redirects = defineOutput({
  name,
  format: 'always',
  turn: 'at once',
  stale: {
    keysOfArticle: ({articles, files}, article) =>
      articles
        .slugsOf(article)
        .filter(
          (folded) =>
            articles.isFormerSlug(folded) || files.ofOutput(outputName({name}, folded)).length > 0,
        ),
    keysOfReferred: () => [],
  },
  discovery: {},
  ask: async (context, folded) => targetOf(context, folded),
  render: ({slug, former}, {site}) => [
    {path: articlePath(former), content: renderRedirect(slug, site)},
  ],
})

/** Returns where a former slug leads: to the newest article that had it and whose page is there. */
function targetOf(
  {state: {articles, files}, reserved}: OutputContext,
  folded: string,
): {readonly slug: string; readonly former: string} | undefined {
  if (reserved.has(folded)) return undefined
  if (articles.withSlug(folded).length > 0) return undefined
  for (const {k, slug, former} of articles.formerHolders(folded)) {
    if (slug === null || !isSiteSlug(slug) || !isSiteSlug(former)) continue
    if (files.get(fileOf(articlePath(slug)))?.article === k) return {slug, former}
  }
  return undefined
}
