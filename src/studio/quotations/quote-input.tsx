import {Stack, Text} from '@sanity/ui'
import {useEffect, useRef} from 'react'
import {set, useFormValue, useTranslation, type FormPatch, type ObjectInputProps} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {collectQuotations, quotationOf} from './collect-quotations.ts'
import {firstEmpty} from './first-empty.ts'
import {QuoteFields} from './quote-fields.tsx'
import {KnownFacts, QuotedSources} from './quote-offers.tsx'
import {useKeptFocus} from './use-kept-focus.ts'

type Fields = Readonly<Record<string, unknown>>

/** The fields that refer to sources. */
const references = ['source', 'via']

/**
 * The form of a quotation. The cursor is in the first empty field. Already quoted sources, and what the article knows of
 * the chosen one, are one click away.
 */
export function QuoteInput(props: ObjectInputProps) {
  const {onChange, onPathFocus, path, readOnly, members} = props
  const value = (props.value ?? {}) as Fields
  const {t} = useTranslation(TEXTS)
  const quotations = collectQuotations({sections: useFormValue(['sections'])})
  const isAnnotation = path.includes('markDefs')
  const here = JSON.stringify(path)
  const words = quotations.find((other) => JSON.stringify(other.path) === here)?.words
  const quotation = quotationOf(value, isAnnotation ? 'inline' : 'block', path, words)
  const others = quotations.filter((other) => JSON.stringify(other.path) !== here)
  const empty = readOnly ? undefined : firstEmpty(members, value, references)
  useKeptFocus(props, empty)

  // When the source is known, the next thing to type is what is missing of it.
  const hadSource = useRef(quotation.source !== undefined)
  useEffect(() => {
    const isNew = !hadSource.current && quotation.source !== undefined
    hadSource.current = quotation.source !== undefined
    if (isNew && empty) requestAnimationFrame(() => onPathFocus(empty))
  }, [quotation.source, empty, onPathFocus])

  const fill = (facts: Fields) => {
    const patches: FormPatch[] = Object.entries(facts)
      .filter(([name, fact]) => fact !== undefined && !value[name])
      .map(([name, fact]) => set(fact, [name]))
    onChange(patches)
  }
  return (
    <Stack gap={3} data-testid="quotation-form">
      {isAnnotation && <style>{roomyPopover}</style>}
      {isAnnotation && words && <Text size={1}>{t('quotations.words', {words})}</Text>}
      {!quotation.source && !readOnly && (
        <QuotedSources
          quotations={others}
          onChoose={({reference, role}) => fill({source: reference, role})}
        />
      )}
      {!readOnly && <KnownFacts quotation={quotation} others={others} onChoose={fill} />}
      <QuoteFields {...props} />
    </Stack>
  )
}

/**
 * Studio fits the popover of an annotation into the room above or below the words, which is too low for this form. So it
 * stands at the lower edge of the pane, as high as it needs to be.
 */
const roomyPopover = `
@media (max-height: 1200px) {
  [data-testid='popover-edit-dialog'] {
    top: auto !important;
    bottom: 8px;
    max-height: calc(100% - 16px) !important;
  }
  [data-testid='popover-edit-dialog'] [data-ui='Popover__wrapper'] {
    max-height: none;
  }
}`
