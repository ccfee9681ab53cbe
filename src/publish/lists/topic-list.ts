import {ENTRIES_LENGTH} from '../../content/queries/index.ts'
import {fileOf, renderTopicPage, topicPath, type Site} from '../../render/index.ts'
import type {Run} from '../run.ts'
import {fetchListed, first, readyAmong} from './listed.ts'
import {fileWith, type RenderList} from './list-content.ts'

/** The page of a topic, by its slug: its newest articles. None when no article has it any more. */
export async function fetchTopic(run: Run, slug: string, site: Site): Promise<RenderList> {
  const {listed} = run.state
  const topic = listed.nameOfTopic(slug)
  const path = topic === undefined ? undefined : topicPath(topic, site)
  const rows = first(readyAmong(run, listed.ofTopic(slug)), ENTRIES_LENGTH)
  if (topic === undefined || path === undefined || rows.length === 0) return () => []
  const articles = await fetchListed(run, rows)
  return (locatePicture) => {
    const options = {...run.options, locatePicture}
    return [fileWith(fileOf(path), renderTopicPage({topic, articles}, site, options))]
  }
}
