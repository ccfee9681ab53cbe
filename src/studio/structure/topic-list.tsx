import {TagIcon} from '@sanity/icons/Tag'
import {LoadingBlock, useTranslation} from 'sanity'

import {TOPICS_OF_ARTICLES} from '../../content/queries/index.ts'
import {TEXTS} from '../../../schemas/index.ts'
import {useLiveQuery} from '../live/use-live-query.ts'
import {CountedList} from './counted-list.tsx'
import {EmptyState} from './empty-state.tsx'
import {topicsOf} from './topics.ts'

/** A pane with all topics and the number of their articles, live. */
export function TopicList({childItemId}: {childItemId?: string}) {
  const {t} = useTranslation(TEXTS)
  const {value, error} = useLiveQuery<unknown[]>({
    query: TOPICS_OF_ARTICLES,
    listen: '*[_type == "article"]',
    perspective: 'drafts',
  })
  if (error) return <EmptyState title={t('list.failed')} help={t('list.failed.help')} />
  if (!value) return <LoadingBlock showText />
  const topics = topicsOf(value)
  if (topics.length === 0) {
    return <EmptyState title={t('list.topics.empty')} help={t('list.topics.empty.help')} />
  }
  return <CountedList name="topics" groups={topics} icon={TagIcon} openId={childItemId} />
}
