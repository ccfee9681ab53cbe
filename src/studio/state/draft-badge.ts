import {useTranslation, type DocumentBadgeComponent} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {draftState} from './draft-state.ts'

/**
 * Shows the state of the draft below the form: unpublished, newer than the published document, or
 * older.
 */
export const DraftBadge: DocumentBadgeComponent = ({draft, published}) => {
  const {t} = useTranslation(TEXTS)
  const state = draftState(draft, published)
  if (!state) return null
  return {
    label: t(`state.${state}`),
    title: t(`state.${state}.help`),
    color: state === 'older' ? 'danger' : state === 'newer' ? 'warning' : 'primary',
  }
}
