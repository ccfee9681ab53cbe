import {Box, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation, type PreviewProps} from 'sanity'
import {styled} from 'styled-components'

import {TEXTS} from '../../../schemas/index.ts'
import {MissingBadges} from './missing-badges.tsx'

/** A quotation block in the text editor, in full. */
export function QuotePreview(props: PreviewProps) {
  const {t} = useTranslation(TEXTS)
  const {title, subtitle, actions, isPlaceholder, layout} = props
  if (isPlaceholder || layout !== 'block') return props.renderDefault(props)
  return (
    <Flex data-testid="quote-block">
      <Bar />
      <Box flex={1} padding={3}>
        <Stack gap={3}>
          {typeof title === 'string' && title ? (
            <Text size={2}>{t('quotations.words', {words: title})}</Text>
          ) : (
            <MissingBadges missing={['words']} />
          )}
          {typeof subtitle === 'string' && subtitle ? (
            <Text muted size={1}>
              {subtitle}
            </Text>
          ) : (
            <MissingBadges missing={['source']} />
          )}
        </Stack>
      </Box>
      {typeof actions !== 'function' && <Box padding={1}>{actions}</Box>}
    </Flex>
  )
}

const Bar = styled.div`
  flex: none;
  width: 3px;
  background-color: var(--card-badge-suggest-dot-color);
`
