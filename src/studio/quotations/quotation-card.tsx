import {Card, Stack, Text} from '@sanity/ui'
import {useTranslation, type Path} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {MissingBadges} from './missing-badges.tsx'
import {QuotationSource} from './quotation-source.tsx'
import type {Missing, Quotation} from './quotation.ts'
import {useDay} from './use-day.ts'

/** A quotation with its known and its missing fields. A click opens the first missing one. */
export function QuotationCard({
  quotation,
  missing,
  onOpen,
}: {
  quotation: Quotation
  missing: readonly Missing[]
  onOpen: (path: Path) => void
}) {
  const {t} = useTranslation(TEXTS)
  const day = useDay()
  const {words, occasion, saidOn, use} = quotation
  const circumstances = [occasion, saidOn && day(saidOn)].filter(Boolean).join(' · ')
  return (
    <Card
      as="button"
      type="button"
      aria-label={[t(`quotations.use.${use}`), words].filter(Boolean).join(': ')}
      data-testid="quotation"
      padding={3}
      radius={2}
      style={{border: '1px solid var(--card-border-color)'}}
      onClick={() => onOpen(pathToOpen(quotation, missing))}
    >
      <Stack gap={3}>
        {words && <Text size={1}>{t('quotations.words', {words})}</Text>}
        <QuotationSource quotation={quotation} />
        {circumstances && (
          <Text muted size={1}>
            {circumstances}
          </Text>
        )}
        <MissingBadges missing={missing} />
      </Stack>
    </Card>
  )
}

function pathToOpen({path}: Quotation, [first]: readonly Missing[]): Path {
  if (first === undefined) return [...path, 'source']
  return [...path, first === 'words' ? 'text' : first]
}
