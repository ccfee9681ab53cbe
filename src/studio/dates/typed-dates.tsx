import {useToast} from '@sanity/ui/toast'
import type {KeyboardEvent, SyntheticEvent} from 'react'
import {definePlugin, type LayoutProps} from 'sanity'

import {unreadableDate} from './date-language.ts'
import {readTypedDate} from './read-typed-date.ts'

/**
 * Tells editors when a typed date cannot be read. Studio's dialogs then show the date of before without a word; fields
 * of forms keep the text and say it themselves.
 */
export const typedDates = definePlugin({
  name: 'newsdesk-typed-dates',
  studio: {components: {layout: WithTypedDates}},
})

/** The text that was last left in a date input and cannot be read, until the next key or click. */
let unreadable: string | undefined

/** Returns the sentence about the text that an editor just left in a date input; undefined if it could be read. */
export function unreadDate(): string | undefined {
  return unreadable === undefined ? undefined : unreadableDate(unreadable)
}

function WithTypedDates(props: LayoutProps) {
  const {push} = useToast()
  const forget = () => {
    unreadable = undefined
  }
  const look = ({target}: SyntheticEvent) => {
    if (!isDateInput(target) || target.value.trim() === '' || readTypedDate(target.value)) return
    unreadable = target.value
    if (target.closest('[data-testid^="field-"]')) return
    push({
      id: 'newsdesk-unreadable-date',
      status: 'error',
      closable: true,
      title: unreadableDate(target.value),
    })
  }
  const press = (event: KeyboardEvent) => {
    forget()
    if (event.key === 'Enter') look(event)
  }
  return (
    <div
      style={{display: 'contents'}}
      onBlurCapture={look}
      onKeyDownCapture={press}
      onPointerDownCapture={forget}
    >
      {props.renderDefault(props)}
    </div>
  )
}

function isDateInput(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.dataset['testid'] === 'date-input'
}
