import {useTranslation, type DocumentBadgeComponent} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useMomentOfPlan, usePlan} from './use-plan.ts'

/** Shows below the form that a publication is planned, and for when. */
export const PlannedBadge: DocumentBadgeComponent = ({id}) => {
  const {t} = useTranslation(TEXTS)
  const plan = usePlan(id)
  const moment = useMomentOfPlan()
  if (!plan) return null
  const label = t('state.planned', {when: moment(plan.publishAt)})
  return {label, title: t('state.planned.help'), color: 'primary'}
}
