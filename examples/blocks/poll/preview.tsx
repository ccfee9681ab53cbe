import {Box, Stack, Text} from '@sanity/ui'
import type {PreviewProps} from 'sanity'

/** A poll in the text editor: the question, and who asked it. */
export default function PollPreview({title, subtitle, actions}: PreviewProps) {
  return (
    <Box padding={3} data-testid="poll-block">
      <Stack gap={3}>
        <Text size={2} weight="semibold">
          {typeof title === 'string' ? title : '…'}
        </Text>
        {typeof subtitle === 'string' && (
          <Text muted size={1}>
            {subtitle}
          </Text>
        )}
        {typeof actions !== 'function' && actions}
      </Stack>
    </Box>
  )
}
