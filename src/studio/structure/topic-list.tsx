import {TagIcon} from '@sanity/icons/Tag'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {LoadingBlock, useTranslation} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

import {TOPICS_OF_ARTICLES} from '../../content/queries/index.ts'
import {TEXTS} from '../../../schemas/index.ts'
import {useLiveQuery} from '../live/use-live-query.ts'
import {EmptyState} from './empty-state.tsx'
import {topicsOf} from './topics.ts'

/** A pane with all topics and the number of their articles, live. */
export function TopicList({childItemId}: {childItemId?: string}) {
  const {t} = useTranslation(TEXTS)
  const {ChildLink} = usePaneRouter()
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
  return (
    <Stack gap={1} padding={2} data-testid="topics">
      {topics.map(({id, title, articles}) => (
        <Card
          key={id}
          as={ChildLink}
          childId={id}
          data-as="a"
          padding={3}
          radius={2}
          pressed={id === childItemId}
          tone="inherit"
        >
          <Flex align="center" gap={3}>
            <Text size={1}>
              <TagIcon />
            </Text>
            <Text size={1} style={{flex: 1}} textOverflow="ellipsis" weight="medium">
              {title}
            </Text>
            <Text muted size={0}>
              {t('list.article-count', {count: articles})}
            </Text>
          </Flex>
        </Card>
      ))}
    </Stack>
  )
}
