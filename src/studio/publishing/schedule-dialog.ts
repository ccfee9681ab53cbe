import {cloneElement, isValidElement} from 'react'
import type {DocumentActionDescription} from 'sanity'

/** The properties of Studio's dialog that asks when to publish. */
export interface ScheduleDialogProps {
  readonly initialDate?: unknown
  readonly onSchedule?: (moment: Date) => unknown
}

/** Returns the action to schedule, whose open dialog has other properties. Any other action stays as it is. */
export function withScheduleDialog(
  action: DocumentActionDescription,
  change: (
    props: ScheduleDialogProps,
    onSchedule: (moment: Date) => unknown,
  ) => ScheduleDialogProps,
): DocumentActionDescription {
  const {dialog} = action
  if (!dialog || dialog.type !== 'custom') return action
  const {component} = dialog
  if (!isValidElement<ScheduleDialogProps>(component)) return action
  const {onSchedule} = component.props
  if (!onSchedule) return action
  const changed = cloneElement(component, change(component.props, onSchedule))
  return {...action, dialog: {...dialog, component: changed}}
}

/** Returns the action to schedule, which does something else once the editor has chosen a moment, and stops if that fails. */
export function beforeScheduling(
  action: DocumentActionDescription,
  run: () => Promise<boolean>,
): DocumentActionDescription {
  return withScheduleDialog(action, (_, onSchedule) => ({
    onSchedule: async (moment) => ((await run()) ? onSchedule(moment) : undefined),
  }))
}
