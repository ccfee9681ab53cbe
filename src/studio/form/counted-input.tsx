import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {useTranslation, type StringInputProps} from 'sanity'
import {styled} from 'styled-components'

import {countCharacters, TEXTS, TITLE_LIMITS} from '../../../schemas/index.ts'
import {lengthState} from './length-state.ts'

/** A title with its length below, and a warning when it is too long. Screen readers announce changes of the warning. */
export function TitleInput(props: StringInputProps) {
  const {t} = useTranslation(TEXTS)
  const count = countCharacters(props.value)
  const state = lengthState(count)
  const limit = state === 'too-long' ? TITLE_LIMITS.allowed : TITLE_LIMITS.recommended
  const length = t('count.characters', {count})
  return (
    <Counted input={props} notice={state === 'recommended' ? '' : t(`count.${state}.notice`)}>
      {state === 'recommended' ? (
        <Text muted size={1}>
          {t('count.recommended', {length, limit})}
        </Text>
      ) : (
        <Card tone={state === 'long' ? 'caution' : 'critical'} radius={2}>
          <Flex align="center" gap={2} padding={2}>
            <Text size={1}>{state === 'long' ? <WarningOutlineIcon /> : <ErrorOutlineIcon />}</Text>
            <Text size={1}>{t(`count.${state}`, {length, limit, over: count - limit})}</Text>
          </Flex>
        </Card>
      )}
    </Counted>
  )
}

/** A text with its length below. */
export function LeadInput(props: StringInputProps) {
  const {t} = useTranslation(TEXTS)
  return (
    <Counted input={props} notice="">
      <Text muted size={1}>
        {t('count.characters', {count: countCharacters(props.value)})}
      </Text>
    </Counted>
  )
}

function Counted({
  input,
  notice,
  children,
}: {
  input: StringInputProps
  notice: string
  children: React.ReactNode
}) {
  const id = useId()
  const described = [input.elementProps['aria-describedby'], id].filter(Boolean).join(' ')
  const elementProps = {...input.elementProps, 'aria-describedby': described}
  return (
    <Stack gap={2}>
      {input.renderDefault({...input, elementProps})}
      <Box id={id} data-testid="length">
        {children}
      </Box>
      <OnlyHeard role="status">{notice}</OnlyHeard>
    </Stack>
  )
}

const OnlyHeard = styled.span`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`
