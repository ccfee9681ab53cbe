import {Card, Heading, Stack, Text} from '@sanity/ui'
import {getPublishedId, useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'

import {QUOTING_SOURCE} from '../../content/queries/index.ts'
import {TEXTS} from '../../../schemas/index.ts'
import {useLiveQuery} from '../live/use-live-query.ts'
import {statementsOf, type QuotingArticle, type Statement} from '../statements/statement.ts'
import {useDay} from '../quotations/use-day.ts'
import {EmptyState} from './empty-state.tsx'
import {formPath} from './form-path.ts'

/** Shows all statements of a source by article, drafts included, live. */
export function Statements({source}: {source: {_id?: string} | undefined}) {
  const {t} = useTranslation(TEXTS)
  const id = getPublishedId(source?._id ?? '')
  const {value} = useLiveQuery<QuotingArticle[]>({
    query: QUOTING_SOURCE,
    listen: '*[_type == "article" && references($id)]',
    params: {id},
    perspective: 'drafts',
  })
  if (!value) return null
  const articles = value
    .map((article) => statementsOf(article).filter(({quotation}) => quotation.source === id))
    .filter((statements) => statements.length > 0)
  const count = articles.flat().length
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
      {articles.map((statements) => (
        <ArticleStatements key={statements[0]?.article} statements={statements} />
      ))}
    </Stack>
  )
}

function ArticleStatements({statements}: {statements: readonly Statement[]}) {
  const {t} = useTranslation(TEXTS)
  const day = useDay()
  const [first] = statements
  return (
    <Card border radius={2} padding={3}>
      <Stack gap={4}>
        <Text size={1} weight="medium">
          <IntentLink intent="edit" params={{id: first?.article, type: 'article'}}>
            {first?.title ?? t('list.untitled')}
          </IntentLink>
        </Text>
        {statements.map(({article, quotation: {path, words, role, occasion, saidOn}}) => (
          <Stack key={formPath(path)} gap={2}>
            <Text size={1}>
              <IntentLink
                intent="edit"
                params={{id: article, type: 'article', path: formPath([...path, 'source'])}}
                style={{color: 'inherit'}}
              >
                {t('quotations.words', {words})}
              </IntentLink>
            </Text>
            <Text muted size={1}>
              {[role, occasion, saidOn && day(saidOn)].filter(Boolean).join(' · ')}
            </Text>
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
