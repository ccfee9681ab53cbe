import type {HtmlContext} from '../html/context.ts'
import type {Context, RenderOptions} from '../options.ts'
import {createContext} from '../options.ts'
import type {Site} from '../site/site.ts'

/** Returns the context of a page other than an article, in the site's language. */
export function pageContext(site: Site, path: string, options: RenderOptions): HtmlContext {
  const context = createContext({hyphenation: true, ...options, site}, site.language)
  return {...context, path, subheading: 'h3'}
}

/** Returns the page's context for one of its articles, in the article's language. */
export function articleContext(page: HtmlContext, article: Context): HtmlContext {
  const {lang, typography} = article
  const {hasHyphens} = page.typography
  return {...page, lang, typography: {...typography, hasHyphens}}
}
