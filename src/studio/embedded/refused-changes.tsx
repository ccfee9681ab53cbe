import {useToast} from '@sanity/ui/toast'
import {useEffect, useSyncExternalStore} from 'react'
import {definePlugin, useTranslation, type LayoutProps} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'

/** The event of the lake's script on the page, see `packages/lake/src/studio/first-commits.ts`. */
const refusedEvent = 'content-lake-refused'

/**
 * Shows a notice while the lake refuses to store the first change of a draft, for example because the disk is full.
 * Studio itself reports refusals of later changes, in the same words.
 */
export const refusedChanges = definePlugin({
  name: 'newsdesk-refused-changes',
  studio: {components: {layout: WithNotice}},
})

let refused = 0

function WithNotice(props: LayoutProps) {
  const isRefused = useSyncExternalStore(subscribe, () => refused > 0)
  return (
    <>
      {isRefused && <Notice />}
      {props.renderDefault(props)}
    </>
  )
}

function subscribe(onChange: () => void): () => void {
  const listen = (event: Event) => {
    refused = (event as CustomEvent<number>).detail
    onChange()
  }
  addEventListener(refusedEvent, listen)
  return () => removeEventListener(refusedEvent, listen)
}

function Notice() {
  const {push} = useToast()
  const {t} = useTranslation('structure')
  const {t: own} = useTranslation(TEXTS)
  useEffect(() => {
    const notice = {
      id: 'newsdesk-refused',
      status: 'warning',
      title: t('document-view.form-view.sync-pending.title'),
      description: own('save.refused.description'),
    } as const
    push({...notice, closable: true, duration: Number.POSITIVE_INFINITY})
    // A toast can only be removed by its duration.
    return () => void push({...notice, duration: 0.01})
  }, [own, push, t])
  return null
}
