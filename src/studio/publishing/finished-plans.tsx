import {useToast} from '@sanity/ui/toast'
import {useEffect, useEffectEvent} from 'react'
import {
  definePlugin,
  getReleaseIdFromReleaseDocumentId,
  isDocumentSchemaType,
  useAllReleases,
  useTranslation,
  type InputProps,
} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

import {TEXTS} from '../../../schemas/index.ts'
import {useStandBeforeDraft} from './use-stand-before-draft.ts'

/** The time in which the lake tells of a new plan, in milliseconds. */
const patience = 3_000

/**
 * Leads an editor from a planned publication to the article when it is published as planned, or cancelled elsewhere.
 * Studio would show a locked copy of what was planned, and nothing that can be typed in.
 */
export const finishedPlans = definePlugin({
  name: 'newsdesk-finished-plans',
  form: {components: {input: WithFinishedPlan}},
})

function WithFinishedPlan(props: InputProps) {
  const {schemaType, renderDefault} = props
  if (!isDocumentSchemaType(schemaType)) return renderDefault(props)
  return (
    <>
      <ShownPlan />
      {renderDefault(props)}
    </>
  )
}

function ShownPlan() {
  const {params} = usePaneRouter()
  const plan = params?.['scheduledDraft']
  return plan ? <LeaveWhenOver plan={plan} /> : null
}

function LeaveWhenOver({plan}: {plan: string}) {
  const {data: releases, loading} = useAllReleases()
  const {t} = useTranslation()
  const {t: own} = useTranslation(TEXTS)
  const {push} = useToast()
  const standBeforeDraft = useStandBeforeDraft()
  const release = releases.find(({_id}) => getReleaseIdFromReleaseDocumentId(_id) === plan)
  const isPublished = release?.state === 'published'
  const isCancelled = !loading && (release === undefined || release.state === 'archived')
  const leave = useEffectEvent(() => {
    standBeforeDraft()
    const moment = release?.publishAt ?? release?.metadata.intendedPublishAt ?? 0
    // The action that publishes a plan sooner tells it itself.
    if (new Date(moment) > new Date()) return
    push({
      id: `newsdesk-published-${plan}`,
      status: 'success',
      title: t('release.toast.scheduled-draft-published.title'),
    })
  })
  const leaveCancelled = useEffectEvent(() => {
    standBeforeDraft()
    push({id: `newsdesk-cancelled-${plan}`, status: 'info', title: own('plan.gone')})
  })
  useEffect(() => {
    if (isPublished) leave()
  }, [isPublished])
  useEffect(() => {
    if (!isCancelled) return undefined
    const timer = setTimeout(() => leaveCancelled(), patience)
    return () => clearTimeout(timer)
  }, [isCancelled])
  return null
}
