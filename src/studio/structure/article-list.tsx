import {Box, Stack, Text} from '@sanity/ui'
import type {ComponentType} from 'react'
import {LoadingBlock, useTranslation} from 'sanity'

import {DESK_LIST_LENGTH} from '../../content/queries/index.ts'
import {TEXTS} from '../../../schemas/index.ts'
import {ImportArea} from '../importing/import-area.tsx'
import {useLiveQuery, type LiveQuery} from '../live/use-live-query.ts'
import {useOpenCounts} from '../suggestions/use-open-counts.ts'
import {ArticleRow, type ListedArticle} from './article-row.tsx'
import {EmptyState} from './empty-state.tsx'

/** The options of a list of articles. */
interface ArticleListOptions {
  /** The name of the list, in its texts. */
  readonly name: 'in-work' | 'published' | 'changed'
  readonly query: string
  readonly perspective: LiveQuery['perspective']
  /** The shown time of an article. */
  readonly time: 'changed' | 'published'
}

/** A pane with the articles that a query finds, live. Files that are dropped on it become drafts. */
export function articleList({name, query, perspective, time}: ArticleListOptions) {
  const ArticleList: ComponentType<{childItemId?: string}> = ({childItemId}) => {
    const {t} = useTranslation(TEXTS)
    const {value: articles, error} = useLiveQuery<ListedArticle[]>({
      query,
      listen: '*[_type == "article"]',
      perspective,
    })
    const counts = useOpenCounts((articles ?? []).map(({_id}) => _id))
    if (error) return <EmptyState title={t('list.failed')} help={t('list.failed.help')} />
    if (!articles) return <LoadingBlock showText />
    if (articles.length === 0) {
      return (
        <ImportArea>
          <EmptyState title={t(`list.${name}.empty`)} help={t(`list.${name}.empty.help`)} />
        </ImportArea>
      )
    }
    return (
      <ImportArea>
        <Stack gap={1} padding={2} data-testid={`articles-${name}`}>
          {articles.map((article) => (
            <ArticleRow
              key={article._id}
              article={article}
              isOpen={article._id === childItemId}
              time={time}
              quotations={counts.get(article._id) ?? 0}
            />
          ))}
          {articles.length === DESK_LIST_LENGTH && (
            <Box padding={3}>
              <Text muted size={1}>
                {t('list.more')}
              </Text>
            </Box>
          )}
        </Stack>
      </ImportArea>
    )
  }
  return ArticleList
}
