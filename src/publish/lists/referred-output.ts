import {defineOutput, type Output, type OutputDefinition} from '../output.ts'
import type {Site} from '../../render/index.ts'
import {isSiteSlug} from '../articles/site-slug.ts'
import {readyAmong, type ReadyRow} from './ready-articles.ts'

/** An output with a page for each document of a type to which articles refer in one way. */
interface ReferredDefinition<Format extends string, Content> extends Pick<
  OutputDefinition<Format, Content>,
  'name' | 'format' | 'render' | 'reserves'
> {
  readonly type: string
  /** The way in which articles refer to the documents, as `referencesIn` names it. */
  readonly use: string
  /** Whether a document has its page even if no article refers to it. */
  readonly isAlwaysThere?: boolean
  /** Returns the path of a document's page. */
  readonly path: (slug: string, site: Site) => string
  /** Fetches the content for a document and the articles that refer to it; undefined for no page. */
  readonly ask: (
    context: Parameters<OutputDefinition<Format, Content>['ask']>[0],
    id: string,
    rows: readonly ReadyRow[],
  ) => Promise<Content | undefined>
}

/** Makes an output of pages of documents. A key is the id of a document. */
export function referredOutput<const Format extends string, Content>({
  type,
  use,
  isAlwaysThere = false,
  path,
  ask,
  ...traits
}: ReferredDefinition<Format, Content>): Output<Format> {
  return defineOutput({
    ...traits,
    turn: 'when quiet',
    documents: type,
    stale: {
      keysOfArticle: ({documents}, article) => documents.usedBy(article, use),
      keysOfReferred: (id, changed) => (changed === type ? [id] : []),
      keysAlwaysThere: ({documents}) => (isAlwaysThere ? documents.ofType(type) : []),
    },
    discovery: {
      sitemap: ({state: {files, documents}, site}) =>
        files.keysOfOutput(traits.name).flatMap((id) => {
          const slug = documents.slugOf(id)
          return slug === undefined ? [] : path(slug, site)
        }),
    },
    async ask(context, id) {
      const {documents, visible} = context.state
      const rows = [...readyAmong(context.state, visible.using(id, use))]
      const slug = documents.slugOf(id)
      if (slug === undefined || !isSiteSlug(slug)) return undefined
      return rows.length > 0 || isAlwaysThere ? ask(context, id, rows) : undefined
    },
  })
}
