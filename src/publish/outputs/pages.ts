import {published} from '../published.ts'
import {PAGE_BY_ID} from '../../content/queries/index.ts'
import {fixedSlugs} from '../../content/site-folders.ts'
import {articlePath, renderSitePage} from '../../render/index.ts'
import {checkSlug} from '../articles/site-slug.ts'
import {foldPath} from '../files/fold-path.ts'
import {defineOutput} from '../output.ts'
import {PublishError} from '../publish-error.ts'
import {pageAt, pagesIn, pagesOutput} from '../site/known-pages.ts'

/** The pages of the site that are no articles, such as the Impressum. A key is the id of a page. */
export const pages = defineOutput({
  name: pagesOutput,
  format: 'pages',
  turn: 'at once',
  documents: 'page',
  stale: {keysOfArticle: () => [], keysOfReferred: () => []},
  discovery: {
    sitemap: ({state}) => {
      const made = new Set(state.files.keysOfOutput(pagesOutput))
      return pagesIn(state).flatMap(({id, slug}) => (made.has(id) ? articlePath(slug) : []))
    },
  },

  reserves: {isTaken: (folded, state) => pageAt(state, folded) !== undefined, words: 'a page'},

  async ask({client, state, reserved}, id) {
    const page = await client.fetch(PAGE_BY_ID, {id}, published)
    if (!page) return undefined
    const {slug} = page
    checkSlug(id, slug, 'page')
    if (fixedSlugs.has(slug)) throw taken(id, slug, 'another part of the site')
    const words = reserved.get(foldPath(slug), {name: pagesOutput})
    if (words !== undefined) throw taken(id, slug, words)
    const holder = pageAt(state, foldPath(slug))
    if (holder !== undefined && holder !== id) throw taken(id, slug, `the page "${holder}"`)
    return page
  },

  render: (page, {site, options}) => [
    {path: articlePath(page.slug), content: renderSitePage(page, site, options)},
  ],
})

function taken(id: string, slug: string, words: string): PublishError {
  return new PublishError(
    'reserved-slug',
    `The slug "${slug}" of the page "${id}" is the address of ${words}. Give the page another.`,
  )
}
