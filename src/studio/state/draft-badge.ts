import {useTranslation, type DocumentBadgeComponent} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {draftState} from './draft-state.ts'

/** Says below the form what readers do not see yet, or would lose. */
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
