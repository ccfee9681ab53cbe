import {useToast} from '@sanity/ui/toast'
import type {DocumentActionComponent} from 'sanity'

import {unreadDate} from '../dates/typed-dates.tsx'
import {withScheduleDialog} from './schedule-dialog.ts'
import {allowedMoment} from './next-full-hour.ts'

/**
 * Wraps Studio's action to schedule, so that its dialog offers a moment that is allowed, and plans nothing when the
 * typed date could not be read. Studio would plan for the date that stood there before.
 */
export function offeredMoment(original: DocumentActionComponent): DocumentActionComponent {
  const useOfferedMoment: DocumentActionComponent = (props) => {
    const action = original(props)
    const {push} = useToast()
    if (!action) return action
    return withScheduleDialog(action, ({initialDate}, onSchedule) => ({
      initialDate: allowedMoment(initialDate),
      onSchedule: (moment) => {
        const sentence = unreadDate()
        if (sentence === undefined) return onSchedule(moment)
        return push({
          id: 'newsdesk-unreadable-date',
          status: 'error',
          closable: true,
          title: sentence,
        })
      },
    }))
  }
  useOfferedMoment.action = original.action
  useOfferedMoment.displayName = `OfferedMoment(${original.displayName ?? original.name})`
  return useOfferedMoment
}
