import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useRelativeTime, useTranslation} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

import type {ARTICLES_CHANGED_RESULT} from '../../content/generated/sanity.types.ts'
import {TEXTS} from '../../../schemas/index.ts'
import {useEmbargo} from '../embargo/use-embargo.ts'
import {StateBadge} from '../state/state-badge.tsx'
import {useDay} from '../quotations/use-day.ts'

/** An article in lists of the desk. */
export type ListedArticle = ARTICLES_CHANGED_RESULT[number]

/** Renders an article in a list: kicker, title, time of change or publication, and the state of its draft. */
export function ArticleRow({
  article,
  isOpen,
  time,
  quotations,
}: {
  article: ListedArticle
  isOpen: boolean
  time: 'changed' | 'published'
  /** How many found quotations wait for a decision. */
  quotations: number
}) {
  const {t} = useTranslation(TEXTS)
  const {ChildLink} = usePaneRouter()
  const day = useDay()
  const sinceChange = useRelativeTime(article._updatedAt, {useTemporalPhrase: true})
  const {_id, kicker, title, publishedAt} = article
  const embargo = useEmbargo(publishedAt)
  return (
    <Card
      as={ChildLink}
      childId={_id}
      data-as="a"
      data-testid="article-row"
      padding={3}
      radius={2}
      pressed={isOpen}
      tone="inherit"
    >
      <Stack gap={2}>
        {kicker && (
          <Text muted size={0}>
            {kicker}
          </Text>
        )}
        <Text muted={!title} size={1} weight="medium">
          {title || t('list.untitled')}
        </Text>
        {embargo !== null && time === 'changed' && (
          <Text muted size={0}>
            {embargo}
          </Text>
        )}
        {quotations > 0 && (
          <Text size={0} data-testid="open-quotations">
            {t('suggestions.open', {count: quotations})}
          </Text>
        )}
        <Flex align="center" gap={2} justify="space-between">
          <Text muted size={0} textOverflow="ellipsis">
            {time === 'changed'
              ? t('list.edited', {when: sinceChange})
              : (embargo ?? (publishedAt && t('list.published-at', {when: day(publishedAt)})))}
          </Text>
          <StateBadge id={_id} />
        </Flex>
      </Stack>
    </Card>
  )
}
