import {Button, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useRef} from 'react'
import {set, useFormValue, useTranslation, type FormPatch, type ObjectInputProps} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useSource} from '../live/use-source.ts'
import {collectQuotations} from './collect-quotations.ts'
import {useKeptFocus} from './use-kept-focus.ts'
import {quotedSources, type QuotedSource} from './quoted-sources.ts'

/** The number of offered sources. Reading a longer list would take longer than searching. */
const offered = 6

/**
 * The form of a quotation. Without a source, the cursor is in the source field, and the already quoted sources are one
 * click away.
 */
export function QuoteInput(props: ObjectInputProps) {
  const {value, onChange, onPathFocus, path, readOnly} = props
  const hasSource = Boolean((value as {source?: unknown} | undefined)?.source)
  const isAnnotation = path.includes('markDefs')
  const isNew = useRef(isAnnotation && !hasSource && !readOnly)
  useEffect(() => {
    if (isNew.current) onPathFocus(['source', '_ref'])
    isNew.current = false
  }, [onPathFocus])
  useKeptFocus(props)
  return (
    <Stack gap={4}>
      {!hasSource && !readOnly && (
        <QuotedSources
          onChoose={({reference, role}) => {
            const patches: FormPatch[] = [set(reference, ['source'])]
            if (role && !value?.['role']) patches.push(set(role, ['role']))
            onChange(patches)
            onPathFocus([])
          }}
        />
      )}
      {props.renderDefault(props)}
    </Stack>
  )
}

function QuotedSources({onChoose}: {onChoose: (source: QuotedSource) => void}) {
  const {t} = useTranslation(TEXTS)
  const sections = useFormValue(['sections'])
  const sources = quotedSources(collectQuotations({sections})).slice(0, offered)
  if (sources.length === 0) return null
  return (
    <Stack gap={3} data-testid="quoted-sources">
      <Text muted size={1}>
        {t('quotations.quoted-here')}
      </Text>
      <Flex gap={2} wrap="wrap">
        {sources.map((source) => (
          <SourceButton key={source.id} source={source} onChoose={onChoose} />
        ))}
      </Flex>
    </Stack>
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
  return (
    <Button fontSize={1} mode="ghost" padding={2} text={name} onClick={() => onChoose(source)} />
  )
}
