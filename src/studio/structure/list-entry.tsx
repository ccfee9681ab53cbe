import {Card} from '@sanity/ui'
import type {ReactNode} from 'react'
import {usePaneRouter} from 'sanity/structure'

interface ListEntryProps {
  /** The name of the pane that a click opens. */
  readonly id: string
  readonly isOpen: boolean
  readonly children: ReactNode
}

/** An entry of a list of the desk. A click opens its pane. */
export function ListEntry({id, isOpen, children}: ListEntryProps) {
  const {ChildLink} = usePaneRouter()
  return (
    <Card
      as={ChildLink}
      childId={id}
      data-as="a"
      padding={3}
      radius={2}
      pressed={isOpen}
      tone="inherit"
    >
      {children}
    </Card>
  )
}
