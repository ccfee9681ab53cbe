import {useToast} from '@sanity/ui/toast'
import {useEffect, useEffectEvent} from 'react'
import {
  definePlugin,
  getReleaseIdFromReleaseDocumentId,
  isDocumentSchemaType,
  useArchivedReleases,
  useTranslation,
  type InputProps,
} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

import {useStandBeforeDraft} from './use-stand-before-draft.ts'

/**
 * Leads an editor from a planned publication to the article when it is published as planned. Studio would show a locked
 * copy of what was planned.
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
  return plan ? <LeaveWhenPublished plan={plan} /> : null
}

function LeaveWhenPublished({plan}: {plan: string}) {
  const {data: releases} = useArchivedReleases()
  const {t} = useTranslation()
  const {push} = useToast()
  const standBeforeDraft = useStandBeforeDraft()
  const published = releases.find(
    ({_id, state}) => state === 'published' && getReleaseIdFromReleaseDocumentId(_id) === plan,
  )
  const isPublished = published !== undefined
  const leave = useEffectEvent(() => {
    standBeforeDraft()
    const moment = published?.publishAt ?? published?.metadata.intendedPublishAt ?? 0
    // The action that publishes a plan sooner tells it itself.
    if (new Date(moment) > new Date()) return
    push({
      id: `newsdesk-published-${plan}`,
      status: 'success',
      title: t('release.toast.scheduled-draft-published.title'),
    })
  })
  useEffect(() => {
    if (isPublished) leave()
  }, [isPublished])
  return null
}
