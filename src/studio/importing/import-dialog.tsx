import {Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {useCurrentLocale, useTranslation} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

import {TEXTS} from '../../../schemas/index.ts'
import {sentenceOf} from '../../import/report/sentences.ts'
import {noteWords} from './report-words.ts'
import type {ImportState, Outcome} from './use-import.ts'

/** Actions after which there is an article to open. */
const WITHOUT_ARTICLE = new Set(['deleted', 'canceled', 'withdraw'])

/** Shows how far an import is, and then what became of each text. */
export function ImportDialog({
  state,
  onStop,
  onClose,
}: {
  state: ImportState
  onStop: () => void
  onClose: () => void
}) {
  const {t} = useTranslation(TEXTS)
  const {phase, outcomes} = state
  const isRunning = phase === 'running'
  return (
    <Dialog
      id={useId()}
      animate
      header={t('import.title')}
      width={1}
      onClose={isRunning ? undefined : onClose}
      data-testid="import-dialog"
      footer={
        <Flex justify="flex-end" padding={3}>
          <Button
            fontSize={1}
            mode={isRunning ? 'bleed' : 'default'}
            padding={3}
            text={t(isRunning ? 'import.stop' : 'import.close')}
            onClick={isRunning ? onStop : onClose}
          />
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        <div aria-live="polite">
          <Headline state={state} />
        </div>
        {isRunning && <progress max={1} value={state.share} style={{width: '100%'}} />}
        <Stack as="ul" gap={2}>
          {outcomes.map((outcome) => (
            <OutcomeCard key={outcome.number} outcome={outcome} onOpen={onClose} />
          ))}
        </Stack>
      </Stack>
    </Dialog>
  )
}

function Headline({state: {phase, outcomes, texts, share}}: {state: ImportState}) {
  const {t} = useTranslation(TEXTS)
  const failures = outcomes.filter((outcome) => 'reason' in outcome).length
  const imported = outcomes.length - failures
  const sentences =
    phase === 'running'
      ? [t('import.running', {count: texts, percent: Math.round(share * 100)})]
      : [
          ...(phase === 'done' ? [] : [t(`import.${phase}`)]),
          ...(outcomes.length === 0 && phase === 'done' ? [t('import.none')] : []),
          ...(imported > 0 ? [t('import.done', {count: imported})] : []),
          ...(failures > 0 ? [t('import.faults', {count: failures})] : []),
        ]
  return (
    <Text size={1} weight="medium">
      {sentences.join(' · ')}
    </Text>
  )
}

function OutcomeCard({outcome, onOpen}: {outcome: Outcome; onOpen: () => void}) {
  const {t} = useTranslation(TEXTS)
  const {ChildLink} = usePaneRouter()
  const language = useCurrentLocale().id.startsWith('de') ? 'de' : 'en'
  const isFailure = 'reason' in outcome
  const notes = isFailure ? [sentenceOf(outcome.reason, language)] : noteWords(outcome, t, language)
  const hasArticle = !isFailure && !WITHOUT_ARTICLE.has(outcome.action)
  return (
    <Card
      as="li"
      border
      padding={3}
      radius={2}
      tone={isFailure ? 'caution' : 'default'}
      data-testid="import-outcome"
    >
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {hasArticle ? (
            <span onClickCapture={onOpen}>
              <ChildLink childId={outcome.article}>{outcome.title}</ChildLink>
            </span>
          ) : isFailure ? (
            outcome.file
          ) : (
            outcome.title
          )}
        </Text>
        {!isFailure && (
          <Text muted size={1}>
            {t(`import.action.${outcome.action}`)}
          </Text>
        )}
        {notes.map((note) => (
          <Text key={note} muted={!isFailure} size={1}>
            {note}
          </Text>
        ))}
      </Stack>
    </Card>
  )
}
