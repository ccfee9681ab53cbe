import {Card, Flex} from '@sanity/ui'
import type {ReactNode} from 'react'
import {DocumentInspectorHeader} from 'sanity/structure'

interface InspectorFrameProps {
  /** Names the view for tests. */
  readonly testId: string
  readonly title: string
  /** Reads out the button that closes the view. */
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of a view beside a form: its header, and its content that scrolls. */
export function InspectorFrame(props: InspectorFrameProps) {
  const {testId, title, closeLabel, onClose, children} = props
  return (
    <Flex direction="column" height="fill" overflow="hidden" data-testid={testId}>
      <DocumentInspectorHeader
        as="header"
        closeButtonLabel={closeLabel}
        flex="none"
        onClose={onClose}
        title={title}
      />
      <Card flex={1} overflow="auto" padding={3}>
        {children}
      </Card>
    </Flex>
  )
}
