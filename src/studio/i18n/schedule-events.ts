import {TIMELINE_ITEM_I18N_KEY_MAPPING} from 'sanity'

const keys: Record<string, Record<string, string>> = TIMELINE_ITEM_I18N_KEY_MAPPING

/**
 * Names the events of a planned publication in footer and history. Studio calls a document published as soon as its
 * publication is planned, or no longer planned; it keeps the texts of its events in this object.
 */
export function nameScheduleEvents(): void {
  for (const events of Object.values(keys)) {
    events['scheduleDocumentVersion'] = 'timeline.operation.scheduled'
    events['unscheduleDocumentVersion'] = 'timeline.operation.unscheduled'
  }
}
