import {Badge, Card, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import type {OpenQuotation} from '../../quotations/index.ts'
import type {Candidate} from '../merging/candidates.ts'
import {useDay} from '../quotations/use-day.ts'
import {SmallButton} from '../structure/small-button.tsx'
import {SuggestionForm} from './suggestion-form.tsx'
import {certaintyOf, suggested, type Certainty, type Decision} from './suggestions.ts'
import {WordsInText} from './words-in-text.tsx'

interface SuggestionCardProps {
  readonly open: OpenQuotation
  readonly sources: readonly Candidate[]
  readonly isKnown: (name: string) => boolean
  readonly isCurrent: boolean
  readonly isChanging: boolean
  readonly isReadOnly: boolean
  readonly onSelect: () => void
  readonly onAccept: (decision?: Decision) => void
  readonly onChange: () => void
  readonly onCancel: () => void
  readonly onRefuse: () => void
  readonly onShow: () => void
}

const TONES: Readonly<Record<Certainty, 'positive' | 'caution' | 'default'>> = {
  certain: 'positive',
  likely: 'caution',
  unsure: 'default',
}

/** A found quotation: its words in their text, who said them, and why. The current one has the buttons. */
export function SuggestionCard(props: SuggestionCardProps) {
  const {open, isKnown, isCurrent, isChanging, isReadOnly} = props
  const {t} = useTranslation(TEXTS)
  const day = useDay()
  const {found} = open
  const {words, speaker, via, role, occasion, saidOn} = found
  const certainty = speaker && certaintyOf(speaker.confidence)
  const circumstances = [occasion?.value, saidOn && day(saidOn.value)].filter(Boolean).join(' · ')
  const name = speaker?.value ?? t('suggestions.nobody')
  return (
    <Card
      role="listitem"
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent}
      aria-label={[words, name, certainty && t(`suggestions.${certainty}`)]
        .filter(Boolean)
        .join('. ')}
      data-testid="suggestion"
      data-suggestion={open.id}
      padding={3}
      radius={2}
      style={{
        border: `1px solid var(--card-${isCurrent ? 'focus-ring' : 'border'}-color)`,
        cursor: 'pointer',
      }}
      onClick={isCurrent ? undefined : props.onSelect}
    >
      <Stack gap={3}>
        {isCurrent && !isChanging ? (
          <WordsInText found={found} piece={found.place} />
        ) : (
          !isChanging && <Text size={1}>{t('quotations.words', {words})}</Text>
        )}
        {isChanging ? (
          <SuggestionForm
            initial={suggested(found)}
            found={found}
            sources={props.sources}
            isKnown={isKnown}
            onAccept={props.onAccept}
            onCancel={props.onCancel}
          />
        ) : (
          <>
            <Flex align="center" gap={2} wrap="wrap">
              <Text size={1} muted={!speaker}>
                <strong>{name}</strong>
                {role && `, ${role.value}`}
                {via && `, ${t('quotations.via', {name: via.value})}`}
              </Text>
              {certainty && (
                <Badge fontSize={0} tone={TONES[certainty]}>
                  {t(`suggestions.${certainty}`)}
                </Badge>
              )}
              {speaker && !isKnown(speaker.value) && (
                <Badge fontSize={0} tone="primary">
                  {t('suggestions.new-source')}
                </Badge>
              )}
            </Flex>
            {isCurrent && circumstances && (
              <Text muted size={1}>
                {circumstances}
              </Text>
            )}
            {isCurrent && (
              <Flex gap={1} wrap="wrap">
                <SmallButton
                  tone="positive"
                  disabled={isReadOnly}
                  text={t(speaker ? 'suggestions.accept' : 'suggestions.name')}
                  onClick={() => props.onAccept()}
                />
                {speaker && (
                  <SmallButton
                    mode="ghost"
                    disabled={isReadOnly}
                    text={t('suggestions.change')}
                    onClick={props.onChange}
                  />
                )}
                <SmallButton
                  mode="ghost"
                  disabled={isReadOnly}
                  text={t('suggestions.refuse')}
                  onClick={props.onRefuse}
                />
                <SmallButton mode="bleed" text={t('suggestions.show')} onClick={props.onShow} />
              </Flex>
            )}
          </>
        )}
      </Stack>
    </Card>
  )
}
