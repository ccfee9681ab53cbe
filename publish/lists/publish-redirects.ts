import {articlePath, fileOf} from '../../render/index.ts'
import {renderRedirect} from './redirect-page.ts'
import {isSiteSlug} from '../articles/site-slug.ts'
import {isContentFault} from '../content-fault.ts'
import {putFiles} from '../files/put-files.ts'
import type {Run} from '../run.ts'
import {redirectList} from '../state/lists.ts'
import type {KnownArticle} from '../state/articles.ts'

/**
 * Sees that every slug that an article had leads on to where the article is now, unless another article has it. Where
 * there is no such article any more the redirect goes.
 */
export function publishRedirects(run: Run): void {
  for (const folded of run.state.lists.touched()) {
    try {
      publishRedirect(run, folded)
    } catch (error) {
      if (!isContentFault(error)) throw error
      run.report.fail({id: `redirect from ${folded}`, message: error.message})
      continue
    }
    run.state.transact(() => run.state.lists.untouch(folded))
  }
}

function publishRedirect(run: Run, folded: string): void {
  const {state, options} = run
  const list = redirectList(folded)
  const target = targetOf(run, folded)
  if (!target || !options.site) {
    state.transact(() => {
      for (const {path} of state.files.ofList(list)) state.files.markObsolete(path)
    })
    return
  }
  const content = Buffer.from(renderRedirect(target.slug, options.site))
  putFiles(run, [{path: fileOf(articlePath(target.former)), content}], {list})
}

/** The article that a former slug leads to: the newest that had it, when its page is there. */
function targetOf(
  {state}: Run,
  folded: string,
): (KnownArticle & {readonly slug: string; readonly former: string}) | undefined {
  if (state.articles.withSlug(folded).length > 0) return undefined
  for (const holder of state.articles.formerHolders(folded)) {
    const {slug, former} = holder
    if (slug === null || !isSiteSlug(slug) || !isSiteSlug(former)) continue
    const page = state.files.get(fileOf(articlePath(slug)))
    if (page?.article === holder.k) return {...holder, slug}
  }
  return undefined
}
