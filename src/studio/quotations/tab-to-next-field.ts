import type {KeyboardEvent} from 'react'

/**
 * Leads with Tab from one field of a form to the next, past the buttons that Studio shows between them. Shift+Tab still
 * leads to those buttons, and Tab leaves the last field as usual.
 */
export function tabToNextField(event: KeyboardEvent<HTMLElement>): void {
  const {key, shiftKey, ctrlKey, altKey, metaKey, target, currentTarget} = event
  if (key !== 'Tab' || shiftKey || ctrlKey || altKey || metaKey) return
  const inputs = [...currentTarget.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)]
  const here = inputs.findIndex((input) => input === target)
  const next = here === -1 ? undefined : inputs[here + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.select()
}

const fields = 'input:enabled, textarea:enabled'
