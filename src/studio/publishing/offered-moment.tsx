import {useToast} from '@sanity/ui/toast'
import {cloneElement, isValidElement} from 'react'
import type {DocumentActionComponent} from 'sanity'

import {unreadDate} from '../dates/typed-dates.tsx'
import {allowedMoment} from './next-full-hour.ts'

/** The properties of Studio's dialog that asks when to publish. */
interface ScheduleDialogProps {
  readonly initialDate?: unknown
  readonly onSchedule?: (moment: Date) => unknown
}

/**
 * Wraps Studio's action to schedule, so that its dialog offers a moment that is allowed, and plans nothing when the
 * typed date could not be read. Studio would plan for the date that stood there before.
 */
export function offeredMoment(original: DocumentActionComponent): DocumentActionComponent {
  const useOfferedMoment: DocumentActionComponent = (props) => {
    const action = original(props)
    const {push} = useToast()
    const dialog = action?.dialog
    if (!action || !dialog || dialog.type !== 'custom') return action
    const {component} = dialog
    if (!isValidElement<ScheduleDialogProps>(component)) return action
    const {initialDate, onSchedule} = component.props
    if (!onSchedule) return action
    const plan = (moment: Date) => {
      const sentence = unreadDate()
      if (sentence === undefined) return onSchedule(moment)
      return push({
        id: 'newsdesk-unreadable-date',
        status: 'error',
        closable: true,
        title: sentence,
      })
    }
    const ours = {initialDate: allowedMoment(initialDate), onSchedule: plan}
    return {...action, dialog: {...dialog, component: cloneElement(component, ours)}}
  }
  useOfferedMoment.action = original.action
  useOfferedMoment.displayName = `OfferedMoment(${original.displayName ?? original.name})`
  return useOfferedMoment
}
