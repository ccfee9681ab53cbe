import {PublishIcon} from '@sanity/icons/Publish'
import {Box, Button, Card, Flex, Radio, Stack, Text, TextArea, useGlobalKeyDown} from '@sanity/ui'
import {useEffect, useRef, useState, type ComponentType, type FormEvent} from 'react'
import {useTranslation, type DocumentActionDialogProps} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {isComplete, kindsOfChange, type Explanation, type KindOfChange} from './explanation.ts'

interface ExplanationProps {
  /** The label of the button that goes on. */
  readonly label: string
  /** Its icon; that of a publication if there is no other. */
  readonly icon?: ComponentType
  /** Whether the change is published at another time. */
  readonly isLater?: boolean
  readonly onAnswer: (explanation: Explanation) => void
  readonly onCancel: () => void
}

/** Returns the dialog that asks what a change of a published article is to its readers. */
export function explanationDialog(
  props: ExplanationProps,
  header: string,
): DocumentActionDialogProps {
  return {
    type: 'dialog',
    header,
    width: 'medium',
    onClose: props.onCancel,
    content: <Question {...props} />,
  }
}

/** The keys 1 to 3 choose, Enter goes on, Escape cancels. */
export function Question({
  label,
  icon = PublishIcon,
  isLater = false,
  onAnswer,
  onCancel,
}: ExplanationProps) {
  const {t} = useTranslation(TEXTS)
  const [kind, setKind] = useState<KindOfChange>()
  const [text, setText] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const sentence = useRef<HTMLTextAreaElement>(null)
  const areComplete = isComplete({kind, text})

  const choose = (chosen: KindOfChange) => {
    setKind(chosen)
    // The field appears with the choice.
    if (chosen === 'correction') setTimeout(() => sentence.current?.focus())
  }
  const answer = (event?: FormEvent) => {
    event?.preventDefault()
    if (kind !== undefined && areComplete) onAnswer({kind, text})
  }
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || event.target instanceof HTMLButtonElement) return
    const isInSentence = event.target === sentence.current
    const chosen = isInSentence ? undefined : kindsOfChange[Number(event.key) - 1]
    const isAnswer = event.key === 'Enter' && !event.shiftKey
    if (chosen === undefined && !isAnswer) return
    event.preventDefault()
    if (chosen === undefined) answer()
    else choose(chosen)
  }
  // The dialog takes the focus when it opens, and keys count wherever it is.
  useGlobalKeyDown(press)
  useEffect(() => {
    const timer = setTimeout(() => first.current?.focus())
    return () => clearTimeout(timer)
  }, [])

  return (
    <form data-testid="explanation" onSubmit={answer}>
      <Stack gap={4}>
        <Stack gap={2} role="radiogroup" aria-label={t('change.title')}>
          {kindsOfChange.map((one, index) => (
            <Card
              key={one}
              as="label"
              border
              padding={3}
              radius={2}
              tone={kind === one ? 'primary' : 'default'}
            >
              <Flex align="flex-start" gap={3}>
                <Radio
                  ref={index === 0 ? first : undefined}
                  checked={kind === one}
                  name="kind-of-change"
                  value={one}
                  onChange={() => choose(one)}
                />
                <Stack gap={3} flex={1} paddingTop={1}>
                  <Text size={1} weight="medium">
                    {t(`change.${one}`)}
                  </Text>
                  <Text muted size={1}>
                    {t(isLater && one === 'update' ? 'change.update.later' : `change.${one}.help`)}
                  </Text>
                </Stack>
                <Box paddingTop={1}>
                  <Text aria-hidden muted size={1}>
                    {index + 1}
                  </Text>
                </Box>
              </Flex>
            </Card>
          ))}
        </Stack>
        {kind === 'correction' && (
          <Stack as="label" gap={3}>
            <Text size={1} weight="medium">
              {t('field.correction.text')}
            </Text>
            <TextArea
              ref={sentence}
              fontSize={1}
              placeholder={t('change.correction.example')}
              rows={3}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </Stack>
        )}
        <Flex gap={2} justify="flex-end">
          <Button
            fontSize={1}
            mode="bleed"
            text={t('change.cancel')}
            type="button"
            onClick={onCancel}
          />
          <Button
            disabled={!areComplete}
            fontSize={1}
            icon={icon}
            text={label}
            tone="positive"
            type="submit"
          />
        </Flex>
      </Stack>
    </form>
  )
}
