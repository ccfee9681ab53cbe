import {articlePath, renderRedirect} from '../../render/index.ts'
import {redirectName, ruleAt} from '../articles/address-rule.ts'
import {defineOutput} from '../output.ts'
import {outputName} from '../state/stale-rule.ts'

/**
 * A page at every former address of a document that leads to where the document is now, unless another document is there.
 * A key is an address as a file system sees it that ignores case.
 */
export const redirects = defineOutput({
  name: redirectName,
  format: 'always',
  turn: 'after pages',
  stale: {
    keysOfArticle: ({articles, addresses, files}, article) =>
      articles
        .slugsOf(article)
        .filter(
          (folded) =>
            addresses.isFormer(folded) ||
            files.ofOutput(outputName({name: redirectName}, folded)).length > 0,
        ),
    keysOfReferred: () => [],
    keysOfAddress: (folded) => [folded],
  },
  discovery: {},
  ask: async ({state, reserved, redirects: format}, folded) => {
    if (format !== 'html') return undefined
    const {folder = '', slug: former, movedTo: slug} = ruleAt(state, reserved, folded) ?? {}
    return former === undefined || slug === undefined ? undefined : {folder, slug, former}
  },
  render: ({folder, slug, former}, {site}) => [
    {path: folder + articlePath(former), content: renderRedirect(slug, site, folder)},
  ],
})
