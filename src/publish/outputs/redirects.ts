import {articlePath, renderRedirect} from '../../render/index.ts'
import {ruleAt} from '../articles/address-rule.ts'
import {defineOutput} from '../output.ts'
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
    keysOfSlug: (folded) => [folded],
  },
  discovery: {},
  ask: async ({state, reserved, redirects: format}, folded) => {
    if (format !== 'html') return undefined
    const {slug: former, movedTo: slug} = ruleAt(state, reserved, folded) ?? {}
    return former === undefined || slug === undefined ? undefined : {slug, former}
  },
  render: ({slug, former}, {site}) => [
    {path: articlePath(former), content: renderRedirect(slug, site)},
  ],
})
