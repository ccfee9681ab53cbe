import {Card, Flex} from '@sanity/ui'
import {useDeferredValue, useMemo, useState} from 'react'
import {CommandList, LoadingBlock, useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useLiveQuery} from '../live/use-live-query.ts'
import type {Missing} from '../quotations/quotation.ts'
import {EmptyState} from '../structure/empty-state.tsx'
import {
  filterStatements,
  listStatements,
  orderStatements,
  speakersOf,
  type ListedStatement,
  type Speaker,
  type StatementFilter,
} from './listed-statements.ts'
import {readDay} from './read-day.ts'
import {saveFile} from './save-file.ts'
import {noChoices, StatementFilters, type Choices} from './statement-filters.tsx'
import {rowHeight, StatementRow} from './statement-row.tsx'
import {statementsCsv} from './statements-csv.ts'
import {useAllStatements} from './use-all-statements.ts'

const noSources: Speaker[] = []

/** A pane with the statements of all articles, live: to search, filter, open and export. */
export function StatementList({childItemId}: {childItemId?: string}) {
  const {t} = useTranslation(TEXTS)
  const {statements, isLoading, isFailed} = useAllStatements()
  const {value: sources = noSources} = useLiveQuery<Speaker[]>({
    query: '*[_type == "source"]{_id, name, kind}',
    listen: '*[_type == "source"]',
    perspective: 'drafts',
  })
  const [choices, setChoices] = useState(noChoices)
  const [search, setSearch] = useState<HTMLInputElement | null>(null)
  // Typing stays fast while thousands of statements are searched.
  const chosen = useDeferredValue(choices)
  const all = useMemo(() => listStatements(statements, sources), [statements, sources])
  const shown = useMemo(
    () => orderStatements(filterStatements(all, filterOf(chosen)), chosen.order),
    [all, chosen],
  )
  const speakers = useMemo(() => speakersOf(all), [all])
  if (isFailed && all.length === 0) {
    return <EmptyState title={t('list.failed')} help={t('list.failed.help')} />
  }
  if (isLoading && all.length === 0) return <LoadingBlock showText />
  if (all.length === 0) {
    return <EmptyState title={t('list.statements.empty')} help={t('quotations.empty.help')} />
  }
  return (
    <Flex direction="column" height="fill" overflow="hidden" data-testid="statement-list">
      <StatementFilters
        choices={choices}
        count={shown.length}
        searchRef={setSearch}
        speakers={speakers}
        total={all.length}
        onChoose={setChoices}
        onExport={() =>
          saveFile(
            fileName(t('statements.file')),
            'text/csv;charset=utf-8',
            statementsCsv(shown, t),
          )
        }
      />
      <Card borderTop flex={1} overflow="hidden">
        {shown.length === 0 ? (
          <EmptyState title={t('statements.none')} help={t('statements.none.help')} />
        ) : (
          <CommandList
            activeItemDataAttr="data-hovered"
            ariaLabel={t('desk.statements')}
            fixedHeight
            getItemKey={(index) => keyOf(shown[index])}
            inputElement={search}
            itemHeight={rowHeight}
            items={shown}
            overscan={6}
            padding={2}
            renderItem={(statement) => (
              <StatementRow statement={statement} isOpen={statement.article === childItemId} />
            )}
          />
        )}
      </Card>
    </Flex>
  )
}

function keyOf(statement: ListedStatement | undefined): string {
  return JSON.stringify([statement?.article, statement?.quotation.path])
}

function filterOf({text, source, missing, from, to}: Choices): StatementFilter {
  const [first, last] = [readDay(from, 'first'), readDay(to, 'last')]
  return {
    text,
    ...(source && {source}),
    ...(missing && {missing: missing as Missing | 'any'}),
    ...(first && {from: first}),
    ...(last && {to: last}),
  }
}

function fileName(word: string): string {
  return `${word}-${new Date().toISOString().slice(0, 10)}.csv`
}
