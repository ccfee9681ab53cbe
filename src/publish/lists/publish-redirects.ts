import {articlePath, fileOf, renderRedirect} from '../../render/index.ts'
import {isSiteSlug, reservedSlug} from '../articles/site-slug.ts'
import {isContentFault} from '../content-fault.ts'
import {encode} from '../files/encode.ts'
import {FileBatch} from '../files/file-batch.ts'
import type {PreparedFile} from '../files/site-file.ts'
import type {Run} from '../run.ts'
import {redirectList} from '../state/lists.ts'
import type {KnownArticle} from '../state/articles.ts'

/**
 * Sees that every slug that an article had leads on to where the article is now, unless another article has it. Where
 * there is no such article any more the redirect goes.
 */
export function publishRedirects(run: Run): void {
  const {state, report} = run
  const batch = new FileBatch(run)
  for (const folded of state.lists.touched()) {
    try {
      batch.add(redirectList(folded), redirectOf(run, folded), () => state.lists.untouch(folded))
    } catch (error) {
      if (!isContentFault(error)) throw error
      report.fail({id: redirectList(folded), message: error.message})
    }
  }
  batch.flush()
}

function redirectOf(run: Run, folded: string): PreparedFile[] {
  const target = targetOf(run, folded)
  const {site} = run.options
  if (!target || !site) return []
  const content = encode(renderRedirect(target.slug, site))
  return [{path: fileOf(articlePath(target.former)), content}]
}

/** The article that a former slug leads to: the newest that had it, when its page is there. */
function targetOf(
  run: Run,
  folded: string,
): (KnownArticle & {readonly slug: string; readonly former: string}) | undefined {
  const {state} = run
  if (folded === reservedSlug(run)) return undefined
  if (state.articles.withSlug(folded).length > 0) return undefined
  for (const holder of state.articles.formerHolders(folded)) {
    const {slug, former} = holder
    if (slug === null || !isSiteSlug(slug) || !isSiteSlug(former)) continue
    const page = state.files.get(fileOf(articlePath(slug)))
    if (page?.article === holder.k) return {...holder, slug}
  }
  return undefined
}
