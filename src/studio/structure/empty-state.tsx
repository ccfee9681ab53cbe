import {Container, Stack, Text} from '@sanity/ui'

/** Tells that a list is empty, and how to change that. */
export function EmptyState({title, help}: {title: string; help: string}) {
  return (
    <Container width={0} paddingX={4} paddingY={5} data-testid="empty-state">
      <Stack gap={3}>
        <Text align="center" size={1} weight="medium">
          {title}
        </Text>
        <Text align="center" muted size={1}>
          {help}
        </Text>
      </Stack>
    </Container>
  )
}
