import {articlePath, fileOf} from '../../render/index.ts'
import {ruleAt} from '../articles/address-rule.ts'
import {isSiteSlug} from '../articles/site-slug.ts'
import {foldPath} from '../files/fold-path.ts'
import {redirects} from '../outputs/redirects.ts'
import {ArticleTable} from '../state/articles.ts'
import {readState} from '../state/database.ts'
import {FileTable} from '../state/files.ts'
import {LeftAddressTable} from '../state/left-addresses.ts'

/** The fate of a path where no article is any more. */
type Rule = 'gone' | {readonly movedTo: string}

/**
 * Returns the fate of a path of the site, from the state that the pipeline keeps in its folder. Undefined for the path of
 * a page that is there, and of anything else.
 */
export function readRule(directory: string, path: string): Rule | undefined {
  const [, slug] = /^([^/]+)\/?$/u.exec(path) ?? []
  if (slug === undefined || !isSiteSlug(slug)) return undefined
  const rule = readState(directory, (state) => {
    const files = new FileTable(state)
    const {output} = files.get(fileOf(articlePath(slug))) ?? {}
    if (output != null && !output.startsWith(redirects.name)) return undefined
    const left = new LeftAddressTable(state)
    return ruleAt({articles: new ArticleTable(state), files, left}, new Map(), foldPath(slug))
  })
  // Hosts tell upper and lower case apart.
  if (rule?.slug !== slug) return undefined
  return rule.movedTo === undefined ? 'gone' : {movedTo: articlePath(rule.movedTo)}
}
