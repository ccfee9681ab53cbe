import {Stack} from '@sanity/ui'
import type {ComponentType} from 'react'
import {useSchema, type InputProps, type StringInputProps} from 'sanity'

import {studioBlocks} from '../blocks/index.ts'
import {SoughtQuotation} from '../finding/sought-quotation.tsx'
import {fieldKey} from '../i18n/field-keys.ts'
import {QuotationsSummary} from '../quotations/quotations-summary.tsx'
import {Statements} from '../structure/statements.tsx'
import {ChosenMomentInput} from './chosen-moment-input.tsx'
import {LeadInput, TitleInput} from './counted-input.tsx'
import {plainTextPath, SharedText} from './shared-text.tsx'

type Input = ComponentType<InputProps>

/** The inputs that replace Studio's, by field. */
const byField: Readonly<Record<string, Input>> = {
  'article.title': (props) => <TitleInput {...(props as StringInputProps)} />,
  'article.lead': (props) => <LeadInput {...(props as StringInputProps)} />,
  'article.publishedAt': (props) => <ChosenMomentInput {...(props as StringInputProps)} />,
  'article.sections': (props) => (
    <Stack gap={3}>
      {props.renderDefault(props)}
      <QuotationsSummary />
    </Stack>
  ),
}

/** The inputs that replace Studio's, by type. */
const byType: Readonly<Record<string, Input>> = {
  article: (props) => (
    <>
      <SoughtQuotation />
      {props.renderDefault(props)}
    </>
  ),
  source: (props) => (
    <Stack gap={6}>
      {props.renderDefault(props)}
      <Statements source={props.value as {_id?: string} | undefined} />
    </Stack>
  ),
}

/** Renders an input of a form: ours if there is one, else Studio's. */
export function DeskInput(props: InputProps) {
  const {schemaType} = props
  const key = fieldKey(useSchema(), schemaType)
  const Ours =
    key === undefined
      ? (byType[schemaType.name] ?? studioBlocks.get(schemaType.name)?.input)
      : byField[key]
  const show = (input: InputProps) => (Ours ? <Ours {...input} /> : input.renderDefault(input))
  const textPath = plainTextPath(props)
  return textPath ? (
    <SharedText input={props} path={textPath}>
      {show}
    </SharedText>
  ) : (
    show(props)
  )
}
