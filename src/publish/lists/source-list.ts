import {SOURCE_BY_ID, STATEMENTS_BY_ID} from '../../content/queries/index.ts'
import {fileOf, renderSourcePage, sourcePath, type Site} from '../../render/index.ts'
import {isSiteSlug} from '../articles/site-slug.ts'
import type {Run} from '../run.ts'
import {fetchInOrder, readyAmong} from './listed.ts'
import {fileWith, type RenderList} from './list-content.ts'

const published = {perspective: 'published', returnQuery: false, useCdn: false} as const

/** The page of a source, by its id: what it has said, in all articles. None when there is nothing. */
export async function fetchSource(run: Run, id: string, site: Site): Promise<RenderList> {
  const {client, state} = run
  const ids = [...readyAmong(run, state.listed.quoting(id))].map((row) => row.id)
  if (ids.length === 0) return () => []
  const source = await client.fetch(SOURCE_BY_ID, {id}, published)
  if (!source || !isSiteSlug(source.slug ?? '')) return () => []
  const articles = await fetchInOrder(ids, (some) =>
    client.fetch(STATEMENTS_BY_ID, {ids: some, id}, published),
  )
  const quoting = articles.filter(({passages}) => (passages ?? []).length > 0)
  if (quoting.length === 0) return () => []
  return (locatePicture) => {
    const options = {...run.options, locatePicture}
    const page = renderSourcePage({source, articles: quoting}, site, options)
    return [fileWith(fileOf(sourcePath(source.slug, site)), page)]
  }
}
