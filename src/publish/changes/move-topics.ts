import {topicSlug} from '../../content/topic.ts'
import {topics} from '../outputs/topics.ts'
import type {SiteState} from '../state/site-state.ts'
import {outputName} from '../state/stale-rule.ts'

/** Moves topics to the addresses that this renderer gives them, if an earlier renderer gave them others. */
export function moveTopics({articles, outputs}: Pick<SiteState, 'articles' | 'outputs'>): void {
  for (const {slug, name} of articles.topics()) {
    const to = topicSlug(name)
    if (to === slug) continue
    articles.moveTopic(slug, name, to)
    if (to !== '') outputs.markStale(outputName(topics, to))
  }
}
