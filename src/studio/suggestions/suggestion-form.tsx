import {Box, Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent} from 'react'
import {useCurrentLocale, useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import type {ArticleQuotation} from '../../quotations/index.ts'
import type {Candidate} from '../merging/candidates.ts'
import {SmallButton} from '../structure/small-button.tsx'
import {moveEnd, moveStart} from './move-words.ts'
import {readExactDay, withName, writtenDay, type Decision} from './suggestions.ts'
import {WordsInText} from './words-in-text.tsx'

/** The texts of a decision, in the order of the form. */
const FIELDS = ['name', 'role', 'occasion', 'saidOn'] as const

/** Changes a suggestion: another source, other words, role, occasion or day. Enter accepts, Escape leaves. */
export function SuggestionForm({
  initial,
  found,
  sources,
  isKnown,
  onAccept,
  onCancel,
}: {
  initial: Decision
  found: ArticleQuotation
  sources: readonly Candidate[]
  isKnown: (name: string) => boolean
  onAccept: (decision: Decision) => void
  onCancel: () => void
}) {
  const {t} = useTranslation(TEXTS)
  const locale = useCurrentLocale().id
  const [decision, setDecision] = useState(() => ({
    ...initial,
    saidOn: writtenDay(initial.saidOn, locale),
  }))
  const day = readExactDay(decision.saidOn)
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    first.current?.focus()
    first.current?.select()
  }, [])
  const move = (mover: typeof moveEnd, by: 1 | -1) =>
    setDecision((now) => ({...now, ...mover(found.text, now, by)}))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined
    if (event.key === 'Escape') onCancel()
    else if (by && event.altKey) move(event.shiftKey ? moveStart : moveEnd, by)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!decision.name.trim()) first.current?.focus()
    else if (day !== null) onAccept({...decision, saidOn: day ?? ''})
  }
  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} data-testid="suggestion-form">
      <Stack gap={3}>
        <WordsInText found={found} piece={decision} />
        <Flex gap={2} wrap="wrap">
          <Button
            fontSize={0}
            mode="ghost"
            padding={2}
            text={t('suggestions.words.earlier')}
            onClick={() => move(moveStart, -1)}
          />
          <Button
            fontSize={0}
            mode="ghost"
            padding={2}
            text={t('suggestions.words.later')}
            onClick={() => move(moveStart, 1)}
          />
          <Button
            fontSize={0}
            mode="ghost"
            padding={2}
            text={t('suggestions.words.shorter')}
            onClick={() => move(moveEnd, -1)}
          />
          <Button
            fontSize={0}
            mode="ghost"
            padding={2}
            text={t('suggestions.words.longer')}
            onClick={() => move(moveEnd, 1)}
          />
        </Flex>
        {FIELDS.map((field) => (
          <Stack key={field} gap={2}>
            <Text as="label" htmlFor={`${id}-${field}`} size={1} weight="medium">
              {t(`suggestions.field.${field}`)}
            </Text>
            <TextInput
              id={`${id}-${field}`}
              ref={field === 'name' ? first : undefined}
              fontSize={1}
              padding={2}
              customValidity={
                field === 'saidOn' && day === null ? t('statements.unreadable-day') : ''
              }
              list={field === 'name' ? `${id}-sources` : undefined}
              autoComplete="off"
              value={decision[field]}
              onChange={({currentTarget: {value}}) =>
                setDecision((now) =>
                  field === 'name' ? withName(now, value, initial) : {...now, [field]: value},
                )
              }
            />
          </Stack>
        ))}
        <datalist id={`${id}-sources`}>
          {sources.map((source) => (
            <option key={source.id} value={source.title} />
          ))}
        </datalist>
        {decision.name.trim() && !isKnown(decision.name) && (
          <Text muted size={1}>
            {t('suggestions.makes-source', {name: decision.name.trim()})}
          </Text>
        )}
        <Flex gap={2}>
          <SmallButton tone="positive" type="submit" text={t('suggestions.accept')} />
          <SmallButton mode="ghost" text={t('suggestions.cancel')} onClick={onCancel} />
        </Flex>
        <Box>
          <Text muted size={0}>
            {t('suggestions.form-keys')}
          </Text>
        </Box>
      </Stack>
    </form>
  )
}
