import {DownloadIcon} from '@sanity/icons/Download'
import {SearchIcon} from '@sanity/icons/Search'
import {Flex, Grid, Select, Stack, Text, TextInput} from '@sanity/ui'
import type {Ref} from 'react'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {SmallButton} from '../structure/small-button.tsx'
import {statementOrders, type StatementOrder} from './listed-statements.ts'
import {readDay} from './read-day.ts'

/** The choices of an editor as they are typed. */
export interface Choices {
  readonly text: string
  readonly source: string
  readonly missing: string
  readonly from: string
  readonly to: string
  readonly order: StatementOrder
}

export const noChoices: Choices = {
  text: '',
  source: '',
  missing: '',
  from: '',
  to: '',
  order: 'article',
}

const missingFields = ['any', 'source', 'words', 'role', 'occasion', 'saidOn'] as const

/** Search, filters and order of the list of statements, and its export. */
export function StatementFilters({
  choices,
  speakers,
  count,
  total,
  searchRef,
  onChoose,
  onExport,
}: {
  choices: Choices
  speakers: readonly {id: string; name: string; count: number}[]
  /** The number of statements that are shown, and of all. */
  count: number
  total: number
  searchRef: Ref<HTMLInputElement>
  onChoose: (choices: Choices) => void
  onExport: () => void
}) {
  const {t} = useTranslation(TEXTS)
  const choose = (name: keyof Choices) => (event: {currentTarget: {value: string}}) =>
    onChoose({...choices, [name]: event.currentTarget.value})
  return (
    <Stack gap={2} padding={3} paddingBottom={2}>
      <TextInput
        aria-label={t('statements.search')}
        data-testid="statements-search"
        fontSize={1}
        icon={SearchIcon}
        placeholder={t('statements.search')}
        ref={searchRef}
        value={choices.text}
        onChange={choose('text')}
      />
      <Grid gap={2} gridTemplateColumns={2}>
        <Select
          aria-label={t('statements.speaker')}
          data-testid="statements-speaker"
          fontSize={1}
          value={choices.source}
          onChange={choose('source')}
        >
          <option value="">{t('statements.speaker.all')}</option>
          {speakers.map(({id, name, count: statements}) => (
            <option key={id} value={id}>
              {`${name} (${statements})`}
            </option>
          ))}
        </Select>
        <Select
          aria-label={t('statements.missing')}
          data-testid="statements-missing"
          fontSize={1}
          value={choices.missing}
          onChange={choose('missing')}
        >
          <option value="">{t('statements.missing.all')}</option>
          {missingFields.map((field) => (
            <option key={field} value={field}>
              {t(field === 'any' ? 'statements.missing.any' : `quotations.missing.${field}`)}
            </option>
          ))}
        </Select>
        <Flex gap={2}>
          {(['from', 'to'] as const).map((edge) => (
            <TextInput
              key={edge}
              aria-label={t(`statements.${edge}`)}
              customValidity={isReadable(choices[edge]) ? '' : t('statements.unreadable-day')}
              data-testid={`statements-${edge}`}
              fontSize={1}
              placeholder={t(`statements.${edge}.placeholder`)}
              title={t(`statements.${edge}`)}
              value={choices[edge]}
              onChange={choose(edge)}
            />
          ))}
        </Flex>
        <Select
          aria-label={t('statements.order')}
          data-testid="statements-order"
          fontSize={1}
          value={choices.order}
          onChange={choose('order')}
        >
          {statementOrders.map((order) => (
            <option key={order} value={order}>
              {t(`statements.order.${order}`)}
            </option>
          ))}
        </Select>
      </Grid>
      <Flex align="center" gap={2} justify="space-between">
        <Text muted size={1} data-testid="statements-count">
          {count === total
            ? t('quotations.count', {count})
            : t('statements.count-of', {count: total, shown: count})}
        </Text>
        <SmallButton
          data-testid="statements-export"
          disabled={count === 0}
          icon={DownloadIcon}
          mode="bleed"
          text={t('statements.export')}
          onClick={onExport}
        />
      </Flex>
    </Stack>
  )
}

function isReadable(day: string): boolean {
  return readDay(day, 'first') !== null
}
