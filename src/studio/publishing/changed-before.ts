import {useToast} from '@sanity/ui/toast'
import {useCallback, useEffect, useEffectEvent, useState} from 'react'
import {
  useDocumentOperation,
  useSyncState,
  useTranslation,
  useValidationStatus,
  type DocumentActionComponent,
} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import type {ChangesOnPublishing} from './changes-on-publishing.ts'
import type {Fields} from '../../content/former-slugs.ts'

/** The time that the lake has for a change before the editor is asked to try again, in milliseconds. */
const patience = 15_000

/**
 * The interval between checks whether publishing can continue, in milliseconds. Several stores of Studio take part in
 * that.
 */
const interval = 50

/** An editor's wish to run the action. */
interface Wish {
  /** The revision of the draft that newsdesk changed. */
  readonly changed?: string
  /** The moment until which the next one is awaited. */
  readonly until: number
}

/** Returns newsdesk's changes to a draft before an action of Studio takes it; null for none. */
type ChangesBefore = (draft: Fields, published: Fields | null) => ChangesOnPublishing | null

/**
 * Wraps an action of Studio so that newsdesk changes the draft first. The changes are written as if typed, so no
 * concurrent edit is lost. Studio's action continues when the lake has stored them and the draft has been validated
 * with them. Until then, it shows the given label from Studio's own texts.
 */
export function changedBefore(
  original: DocumentActionComponent,
  changesBefore: ChangesBefore,
  runningLabel?: string,
): DocumentActionComponent {
  const useChangedBefore: DocumentActionComponent = (props) => {
    const {id, type, draft, published} = props
    const action = original(props)
    const {patch} = useDocumentOperation(id, type)
    const {isSyncing} = useSyncState(id, type)
    const {isValidating, revision, validation} = useValidationStatus(draft?._id ?? id, type, true)
    const [wish, setWish] = useState<Wish | null>(null)
    const {t} = useTranslation('structure')
    const {t: own} = useTranslation(TEXTS)
    const {push} = useToast()
    const tell = (title: string, description: string) => push({status: 'error', title, description})

    const isSettled =
      Boolean(draft) && !isSyncing && !patch.disabled && !isValidating && revision === draft?._rev
    const isRefused = validation.some(({level}) => level === 'error')

    const proceed = useEffectEvent(() => {
      if (!wish || !draft) return
      if (wish.changed !== undefined && Date.now() > wish.until) {
        setWish(null)
        tell(own('publish.unsaved.title'), own('publish.unsaved.description'))
        return
      }
      // Studio shows a change at once, but the revision only changes when the lake has stored it.
      if (!isSettled || wish.changed === draft._rev) return
      if (isRefused) {
        setWish(null)
        tell(
          t('action.publish.validation-issues-toast.title'),
          t('action.publish.validation-issues-toast.description'),
        )
        return
      }
      const changes = changesBefore(draft, published)
      if (changes) {
        setWish({changed: draft._rev, until: Date.now() + patience})
        patch.execute([{set: changes}])
        return
      }
      setWish(null)
      action?.onHandle?.()
    })
    useEffect(() => {
      if (!wish) return
      const timer = setInterval(() => proceed(), interval)
      return () => clearInterval(timer)
    }, [wish])

    const want = useCallback(() => setWish({until: 0}), [])
    if (!action) return null
    if (!wish) return {...action, onHandle: want}
    const label = runningLabel === undefined ? action.label : t(runningLabel)
    return {...action, disabled: true, label, title: null}
  }
  useChangedBefore.action = original.action
  useChangedBefore.displayName = `ChangedBefore(${original.displayName ?? original.name})`
  return useChangedBefore
}
