import {Flex, Stack, Text} from '@sanity/ui'
import {LoadingBlock, useCurrentLocale, useTranslation} from 'sanity'

import {CORRECTIONS_ON_DESK} from '../../content/queries/index.ts'
import type {CORRECTIONS_ON_DESK_RESULT} from '../../content/generated/sanity.types.ts'
import {newsroomTimeZone, TEXTS} from '../../../schemas/index.ts'
import {useLiveQuery} from '../live/use-live-query.ts'
import {EmptyState} from './empty-state.tsx'
import {ListEntry} from './list-entry.tsx'
import {listedCorrections} from './listed-corrections.ts'

/** A pane with the corrections of all articles, drafts included, newest first, live. A click opens the article. */
export function CorrectionList({childItemId}: {childItemId?: string}) {
  const {t} = useTranslation(TEXTS)
  const {id: locale} = useCurrentLocale()
  const {value, error} = useLiveQuery<CORRECTIONS_ON_DESK_RESULT>({
    query: CORRECTIONS_ON_DESK,
    listen: '*[_type == "article"]',
    perspective: 'drafts',
  })
  if (error) return <EmptyState title={t('list.failed')} help={t('list.failed.help')} />
  if (!value) return <LoadingBlock showText />
  const corrections = listedCorrections(value)
  if (corrections.length === 0) {
    return (
      <EmptyState title={t('list.corrections.empty')} help={t('list.corrections.empty.help')} />
    )
  }
  return (
    <Stack gap={1} padding={2} data-testid="corrections">
      {corrections.map(({key, articleId, title, text, date}) => (
        <ListEntry key={key} id={articleId} isOpen={articleId === childItemId}>
          <Stack gap={3}>
            <Text size={1}>{text}</Text>
            <Flex gap={3} justify="space-between">
              <Text muted size={0} style={{minWidth: 0}} textOverflow="ellipsis">
                {title ?? t('list.untitled')}
              </Text>
              <Text muted size={0} style={{flex: 'none'}}>
                {date === undefined ? t('list.corrections.unpublished') : dayIn(date, locale)}
              </Text>
            </Flex>
          </Stack>
        </ListEntry>
      ))}
    </Stack>
  )
}

function dayIn(moment: string, locale: string): string {
  const time = Date.parse(moment)
  if (Number.isNaN(time)) return moment
  return new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: newsroomTimeZone}).format(
    time,
  )
}
