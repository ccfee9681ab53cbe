import {topicSlug} from '../../content/topic.ts'
import {listNames} from '../lists/list-names.ts'
import type {SiteState} from '../state/site-state.ts'

/** Gives topics the pages that this renderer gives them, where another one gave them others. */
export function moveTopics({articles, lists}: Pick<SiteState, 'articles' | 'lists'>): void {
  for (const {slug, name} of articles.topics()) {
    const to = topicSlug(name)
    if (to === slug) continue
    articles.moveTopic(slug, name, to)
    if (to !== '') lists.markStale(listNames.topic(to))
  }
}
