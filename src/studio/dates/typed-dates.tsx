import {useToast} from '@sanity/ui/toast'
import type {KeyboardEvent, SyntheticEvent} from 'react'
import {definePlugin, type LayoutProps} from 'sanity'

import {unreadableDate} from './date-language.ts'
import {readTypedDate} from './read-typed-date.ts'

/**
 * Tells editors when a typed date cannot be read. Studio's dialogs then show the date of before without a word; fields
 * of forms keep the text and say it themselves. Dialogs hear of a date while it is typed.
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

/** Matches a text that ends in a year and a time, so that no more of a date is on its way. */
const whole = /\d{4}\D+\d\d:\d\d$/

/**
 * Lets a dialog know a date as soon as it is typed as a whole. Studio tells it when the field is left: the button that
 * plans is still off for the date of before when the editor presses it.
 */
function tellWhole({target}: SyntheticEvent): void {
  if (!isDateInput(target) || isInField(target)) return
  if (!whole.test(target.value) || !readTypedDate(target.value)) return
  const enter = {key: 'Enter', charCode: 13, bubbles: true}
  // The input has to hear of the text first.
  setTimeout(() => target.dispatchEvent(new KeyboardEvent('keypress', enter)))
}

function WithTypedDates(props: LayoutProps) {
  const {push} = useToast()
  const forget = () => {
    unreadable = undefined
  }
  const look = ({target}: SyntheticEvent) => {
    if (!isDateInput(target) || target.value.trim() === '' || readTypedDate(target.value)) return
    unreadable = target.value
    if (isInField(target)) return
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
      onInputCapture={tellWhole}
      onKeyDownCapture={press}
      onPointerDownCapture={forget}
    >
      {props.renderDefault(props)}
    </div>
  )
}

/** Returns whether an input belongs to a form, whose fields keep what is typed. */
function isInField(input: HTMLInputElement): boolean {
  return input.closest('[data-testid^="field-"]') !== null
}

function isDateInput(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.dataset['testid'] === 'date-input'
}
