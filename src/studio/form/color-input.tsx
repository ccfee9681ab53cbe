import {Box, Flex} from '@sanity/ui'
import {set, useTranslation, type StringInputProps} from 'sanity'
import {styled} from 'styled-components'

import {TEXTS} from '../../../schemas/index.ts'
import {isHexColor} from '../../content/accent-color.ts'

/** The colour that the picker shows while the field has none: that of newsdesk. */
const fallback = '#9c1c16'

/** A colour as a text, with the browser's picker beside it. */
export function ColorInput(props: StringInputProps) {
  const {t} = useTranslation(TEXTS)
  const {value, readOnly, onChange, renderDefault} = props
  return (
    <Flex align="stretch" gap={2}>
      <Box flex={1}>{renderDefault(props)}</Box>
      <Picker
        aria-label={t('color.pick')}
        data-testid="color-picker"
        disabled={readOnly}
        title={t('color.pick')}
        type="color"
        value={isHexColor(value) ? value.toLowerCase() : fallback}
        onChange={(event) => onChange(set(event.currentTarget.value))}
      />
    </Flex>
  )
}

const Picker = styled.input`
  box-sizing: border-box;
  width: 2.6rem;
  height: auto;
  padding: 2px;
  border: 1px solid var(--card-border-color);
  border-radius: 3px;
  background: var(--card-bg-color);
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 1px;
  }
`
