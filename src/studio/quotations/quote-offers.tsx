import {Button, Flex, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useSource} from '../live/use-source.ts'
import {knownFacts, type Facts} from './known-facts.ts'
import type {Quotation} from './quotation.ts'
import {quotedSources, type QuotedSource} from './quoted-sources.ts'
import {useDay} from './use-day.ts'

/** The number of offers. Reading a longer list would take longer than searching or typing. */
const offered = 6

/** The sources that the article quotes, each one click away. */
export function QuotedSources({
  quotations,
  onChoose,
}: {
  quotations: readonly Quotation[]
  onChoose: (source: QuotedSource) => void
}) {
  const {t} = useTranslation(TEXTS)
  const sources = quotedSources(quotations).slice(0, offered)
  if (sources.length === 0) return null
  return (
    <Offers title={t('quotations.quoted-here')} testId="quoted-sources">
      {sources.map((source) => (
        <SourceButton key={source.id} source={source} onChoose={onChoose} />
      ))}
    </Offers>
  )
}

function SourceButton({
  source,
  onChoose,
}: {
  source: QuotedSource
  onChoose: (source: QuotedSource) => void
}) {
  const name = useSource(source.id)?.name
  if (!name) return null
  return <Offer text={name} onClick={() => onChoose(source)} />
}

/** The facts that an article knows of the speaker of a quotation, one click away. */
export function KnownFacts({
  quotation,
  others,
  onChoose,
}: {
  quotation: Quotation
  others: readonly Quotation[]
  onChoose: (facts: Facts) => void
}) {
  const {t} = useTranslation(TEXTS)
  const day = useDay()
  const known = knownFacts(quotation, others).slice(0, offered)
  if (known.length === 0) return null
  const textOf = ({role, occasion, saidOn}: Facts) =>
    [role, occasion, saidOn && day(saidOn)].filter(Boolean).join(' · ')
  return (
    <Offers title={t('quotations.known-here')} testId="known-facts">
      {known.map((facts) => (
        <Offer key={textOf(facts)} text={textOf(facts)} onClick={() => onChoose(facts)} />
      ))}
    </Offers>
  )
}

function Offers({title, testId, children}: {title: string; testId: string; children: ReactNode}) {
  return (
    <Flex align="center" data-testid={testId} gap={2} wrap="wrap">
      <Text muted size={1}>
        {title}
      </Text>
      {children}
    </Flex>
  )
}

function Offer({text, onClick}: {text: string; onClick: () => void}) {
  return <Button fontSize={1} mode="ghost" padding={2} text={text} onClick={onClick} />
}
