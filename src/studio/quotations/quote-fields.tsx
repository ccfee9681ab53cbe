import {Box} from '@sanity/ui'
import {ObjectInputMember, useTranslation, type InputProps, type ObjectInputProps} from 'sanity'
import {styled} from 'styled-components'

import {TEXTS} from '../../../schemas/index.ts'
import {memberCallbacks} from '../form/member-callbacks.ts'
import {german} from '../i18n/german.ts'
import type {Words} from '../problems/place.ts'
import {tabToNextField} from './tab-to-next-field.ts'

/** The parts of a line that fields take. All others take a third. */
const widths: Readonly<Record<string, 'half' | 'whole'>> = {
  text: 'whole',
  source: 'whole',
  via: 'half',
  url: 'half',
}

/** The fields of a quotation, in columns and with their descriptions inside, so that all fit on a small screen. */
export function QuoteFields(props: ObjectInputProps) {
  const {t} = useTranslation(TEXTS)
  const renderField: typeof props.renderField = (field) =>
    props.renderField({...field, description: undefined})
  const renderInput: typeof props.renderInput = (input) =>
    props.renderInput(withPlaceholder(input, t))
  const callbacks = {...memberCallbacks(props), renderField, renderInput}
  return (
    <Columns onKeyDown={tabToNextField}>
      {props.members.map((member) => (
        <Box key={member.key} data-width={member.kind === 'field' ? widths[member.name] : 'whole'}>
          <ObjectInputMember {...callbacks} member={member} />
        </Box>
      ))}
    </Columns>
  )
}

const withPlaces: ReadonlySet<string> = new Set(['string', 'text', 'url'])

/** Returns an input with the description of its field as placeholder, if its type shows one. */
function withPlaceholder<Input extends Pick<InputProps, 'path' | 'schemaType' | 'elementProps'>>(
  input: Input,
  words: Words,
): Input {
  const name = input.path.at(-1)
  const key = typeof name === 'string' ? `field.quote.${name}.description` : ''
  if (!(key in german) || !withPlaces.has(input.schemaType.name)) return input
  return {...input, elementProps: {...input.elementProps, placeholder: words(key)}}
}

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(6, minmax(0, 1fr));
  gap: 16px 12px;
  align-items: end;
  & > * {
    grid-column: span 2;
  }
  & > [data-width='half'] {
    grid-column: span 3;
  }
  & > [data-width='whole'] {
    grid-column: 1 / -1;
  }
`
