import {createClient} from '@sanity/client'
import {ARTICLE_BY_SLUG, STATEMENTS_IN_CONTEXT} from 'newsdesk/queries'
import {renderFragment, renderText} from 'newsdesk/render'
import {schemaTypes} from 'newsdesk/schemas'
import type {Article} from 'newsdesk/types'

/** The queries of a pipeline of your own, against either lake. Each result is typed by its query. */
export async function publish(apiHost: string, token: string): Promise<string[]> {
  const client = createClient({
    projectId: 'newsdesk',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    useProjectHostname: false,
    apiHost,
    token,
  })
  const article = await client.fetch(ARTICLE_BY_SLUG, {slug: 'kasachstan-proteste'})
  if (!article) return []
  const statements = await client.fetch(STATEMENTS_IN_CONTEXT, {id: 'source-antony-blinken'})
  return [renderFragment(article), renderText(article), ...statements.map(({title}) => title)]
}

/** The names of the types, for a Studio of one's own. */
export const typeNames = schemaTypes.map(({name}) => name)

/** A stored document, as `createIfNotExists` takes it, has the schema's own type. */
export type StoredArticle = Article
