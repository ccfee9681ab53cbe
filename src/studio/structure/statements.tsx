import {Card, Heading, Stack, Text} from '@sanity/ui'
import {getPublishedId, useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'

import {STATEMENTS_ON_DESK} from '../../content/queries/index.ts'
import type {STATEMENTS_ON_DESK_RESULT} from '../../content/generated/sanity.types.ts'
import {TEXTS} from '../../../schemas/index.ts'
import {useLiveQuery} from '../live/use-live-query.ts'
import {useDay} from '../quotations/use-day.ts'
import {EmptyState} from './empty-state.tsx'

/** Shows all statements of a source by article, drafts included, live. */
export function Statements({source}: {source: {_id?: string} | undefined}) {
  const {t} = useTranslation(TEXTS)
  const id = getPublishedId(source?._id ?? '')
  const {value: articles} = useLiveQuery<STATEMENTS_ON_DESK_RESULT>({
    query: STATEMENTS_ON_DESK,
    listen: '*[_type == "article" && references($id)]',
    params: {id},
    perspective: 'drafts',
  })
  if (!articles) return null
  const count = articles.reduce((sum, {statements}) => sum + statements.length, 0)
  return (
    <Stack gap={4} as="section" data-testid="statements">
      <Heading as="h2" size={1}>
        {t('statements.title')}
      </Heading>
      {count === 0 ? (
        <Card border radius={2}>
          <EmptyState title={t('statements.empty')} help={t('statements.empty.help')} />
        </Card>
      ) : (
        <Text muted size={1}>
          {t('statements.in-articles', {
            count: articles.length,
            statements: t('statements.count', {count}),
          })}
        </Text>
      )}
      {articles.map((article) => (
        <ArticleStatements key={article._id} article={article} />
      ))}
    </Stack>
  )
}

function ArticleStatements({article}: {article: STATEMENTS_ON_DESK_RESULT[number]}) {
  const {t} = useTranslation(TEXTS)
  const day = useDay()
  return (
    <Card border radius={2} padding={3}>
      <Stack gap={4}>
        <Text size={1} weight="medium">
          <IntentLink intent="edit" params={{id: article._id, type: 'article'}}>
            {article.title ?? t('list.untitled')}
          </IntentLink>
        </Text>
        {article.statements.map(({_key, text, role, occasion, saidOn}) => (
          <Stack key={_key} gap={2}>
            <Text size={1}>{t('quotations.words', {words: text})}</Text>
            <Text muted size={1}>
              {[role, occasion, saidOn && day(saidOn)].filter(Boolean).join(' · ')}
            </Text>
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
