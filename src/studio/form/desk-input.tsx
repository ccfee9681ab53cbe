import {Stack} from '@sanity/ui'
import type {ComponentType} from 'react'
import {
  isReferenceSchemaType,
  useSchema,
  type InputProps,
  type ObjectInputProps,
  type SchemaType,
  type StringInputProps,
} from 'sanity'

import {studioBlocks} from '../blocks/index.ts'
import {SoughtQuotation} from '../finding/sought-quotation.tsx'
import {fieldKey} from '../i18n/field-keys.ts'
import {ReleaseChange} from '../publishing/release-change.tsx'
import {ReleaseCompanions} from '../publishing/release-companions.tsx'
import {QuotationsSummary} from '../quotations/quotations-summary.tsx'
import {SourceInput} from '../sources/source-input.tsx'
import {Statements} from '../structure/statements.tsx'
import {ChosenMomentInput} from './chosen-moment-input.tsx'
import {ColorInput} from './color-input.tsx'
import {LeadInput, TitleInput} from './counted-input.tsx'
import {plainTextPath, SharedText} from './shared-text.tsx'

type Input = ComponentType<InputProps>

/** The inputs that replace Studio's, by field. */
const byField: Readonly<Record<string, Input>> = {
  'article.title': (props) => <TitleInput {...(props as StringInputProps)} />,
  'article.lead': (props) => <LeadInput {...(props as StringInputProps)} />,
  'site.accentColor': (props) => <ColorInput {...(props as StringInputProps)} />,
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
      <ReleaseChange article={props.value as {_id?: string} | undefined} />
      <ReleaseCompanions article={props.value as {_id?: string} | undefined} />
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

const SourceReference: Input = (props) => <SourceInput {...(props as ObjectInputProps)} />

const refersToSource = (type: SchemaType) =>
  isReferenceSchemaType(type) && type.to.every(({name}) => name === 'source')

function inputFor(type: SchemaType, key: string | undefined): Input | undefined {
  if (key !== undefined && byField[key]) return byField[key]
  if (refersToSource(type)) return SourceReference
  return key === undefined ? (byType[type.name] ?? studioBlocks.get(type.name)?.input) : undefined
}

/** Renders an input of a form: ours if there is one, else Studio's. */
export function DeskInput(props: InputProps) {
  const {schemaType} = props
  const Ours = inputFor(schemaType, fieldKey(useSchema(), schemaType))
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
