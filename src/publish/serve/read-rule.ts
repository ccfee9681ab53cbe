import {articlePath} from '../../render/index.ts'
import {ruleAt} from '../articles/address-rule.ts'
import {isSiteSlug} from '../articles/site-slug.ts'
import {foldPath} from '../files/fold-path.ts'
import {outputs} from '../outputs.ts'
import {AddressTable} from '../state/addresses.ts'
import {ArticleTable} from '../state/articles.ts'
import {readState} from '../state/database.ts'
import {FileTable} from '../state/files.ts'

/** The fate of a path where no document is any more. */
type Rule = 'gone' | {readonly movedTo: string}

/**
 * Returns the fate of a path of the site, from the state that the pipeline keeps in its folder. Undefined for the path of
 * a page that is there, and of anything else.
 */
export function readRule(directory: string, path: string): Rule | undefined {
  const [, folder = '', slug] = /^((?:[^/]+\/)?)([^/]+)\/?$/u.exec(path) ?? []
  if (slug === undefined || !isSiteSlug(slug)) return undefined
  const rule = readState(directory, (state) => {
    const facts = {
      articles: new ArticleTable(state),
      files: new FileTable(state),
      addresses: new AddressTable(state),
      outputs: {known: outputs},
    }
    return ruleAt(facts, nothing, foldPath(folder + slug))
  })
  // Hosts tell upper and lower case apart.
  if (rule?.slug !== slug || rule.folder !== folder) return undefined
  return rule.movedTo === undefined ? 'gone' : {movedTo: folder + articlePath(rule.movedTo)}
}

const nothing = new Map<string, string>()
