import {useTranslation, type DocumentBadgeComponent} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {draftState} from './draft-state.ts'
import {usePlan} from './use-plan.ts'

/**
 * Shows the state of the draft below the form: unpublished, newer than the published document, or
 * older.
 */
export const DraftBadge: DocumentBadgeComponent = ({id, draft, published}) => {
  const {t} = useTranslation(TEXTS)
  const state = draftState(draft, published, usePlan(id))
  if (!state) return null
  return {
    label: t(`state.${state}`),
    title: t(`state.${state}.help`),
    color: state === 'older' ? 'danger' : state === 'newer' ? 'warning' : 'primary',
  }
}
