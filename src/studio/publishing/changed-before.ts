import {useToast} from '@sanity/ui/toast'
import {useCallback, useEffect, useEffectEvent, useState} from 'react'
import {
  useClient,
  useDocumentOperation,
  useSyncState,
  useTranslation,
  useValidationStatus,
  type DocumentActionComponent,
} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {API_VERSION} from '../../content/api-version.ts'
import {problemTexts, refusalToast} from '../problems/problem-notices.tsx'
import {useProblems} from '../problems/use-problems.ts'
import {useOpenInForm} from '../quotations/use-open-in-form.ts'
import type {ChangesOnPublishing} from './changes-on-publishing.ts'
import {remainingErrors, type Companion} from './companion.ts'
import {companionsDialog} from './companions-dialog.tsx'
import {nextStep} from './next-step.ts'
import {publishTogether} from './publish-together.ts'
import {useCompanions} from './use-companions.ts'
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
  /** The ids of the companions that the editor wants to publish. */
  readonly agreed: readonly string[]
  /** Whether the editor is asked, or the lake publishes. */
  readonly isHeld?: 'asked' | 'publishing'
}

/** Returns newsdesk's changes to a draft before an action of Studio takes it; null for none. */
type ChangesBefore = (draft: Fields, published: Fields | null) => ChangesOnPublishing | null

interface Options {
  /** The label while the action runs, from Studio's own texts. */
  readonly runningLabel?: string
  /** Whether the action publishes. Then it offers to publish new sources with the article. */
  readonly isPublication?: boolean
}

const noCompanions: readonly Companion[] = []

/**
 * Wraps an action of Studio so that newsdesk changes the draft first. The changes are written as if typed, so no
 * concurrent edit is lost. Studio's action continues when the lake has stored them and the draft has been validated
 * with them. A publication with companions is one transaction of newsdesk's own instead.
 */
export function changedBefore(
  original: DocumentActionComponent,
  changesBefore: ChangesBefore,
  {runningLabel, isPublication = false}: Options = {},
): DocumentActionComponent {
  const useChangedBefore: DocumentActionComponent = (props) => {
    const {id, type, draft, published, transactionSyncLock} = props
    const action = original(props)
    const client = useClient({apiVersion: API_VERSION})
    const {patch, publish} = useDocumentOperation(id, type)
    const {isSyncing} = useSyncState(id, type)
    const {isValidating, revision, validation} = useValidationStatus(draft?._id ?? id, type, true)
    const found = useCompanions(validation)
    const companions = isPublication ? found : noCompanions
    const errors = remainingErrors(validation, companions)
    const problems = useProblems(errors, draft)
    const open = useOpenInForm()
    const [wish, setWish] = useState<Wish | null>(null)
    const {t} = useTranslation('structure')
    const {t: own} = useTranslation(TEXTS)
    const {push} = useToast()

    const isSettled =
      Boolean(draft) && !isSyncing && !patch.disabled && !isValidating && revision === draft?._rev

    const publishAll = async (others: readonly Companion[], wanted: Wish) => {
      setWish({...wanted, isHeld: 'publishing'})
      try {
        await publishTogether(client, [...others.map((companion) => companion.id), id])
        const names = others.map(({name}) => name).join(', ')
        push({status: 'success', title: own('publish.together.done', {names})})
      } catch (error) {
        const title = own('publish.together.failed')
        push({status: 'error', title, description: String(error)})
      }
      setWish(null)
    }

    const proceed = useEffectEvent(() => {
      if (!wish || !draft || wish.isHeld) return
      const step = nextStep({
        isSettled,
        // Studio shows a change at once, but the revision only changes when the lake has stored it.
        isChanging: wish.changed === draft._rev,
        isOverdue: wish.changed !== undefined && Date.now() > wish.until,
        markers: validation,
        companions,
        agreed: wish.agreed,
        changes: changesBefore(draft, published),
      })
      switch (step.kind) {
        case 'wait':
          return
        case 'give-up':
          setWish(null)
          push({
            status: 'error',
            title: own('publish.unsaved.title'),
            description: own('publish.unsaved.description'),
          })
          return
        case 'refuse':
          setWish(null)
          push(refusalToast(problems, open, own))
          return
        case 'ask':
          setWish({...wish, isHeld: 'asked'})
          return
        case 'change':
          setWish({...wish, changed: draft._rev, until: Date.now() + patience})
          patch.execute([{set: step.changes}])
          return
        case 'go':
          if (step.companions.length > 0) void publishAll(step.companions, wish)
          else {
            setWish(null)
            action?.onHandle?.()
          }
      }
    })
    useEffect(() => {
      if (!wish || wish.isHeld) return
      const timer = setInterval(() => proceed(), interval)
      return () => clearInterval(timer)
    }, [wish])

    const want = useCallback(() => setWish({until: 0, agreed: []}), [])
    if (!action) return null
    if (wish?.isHeld === 'asked' && companions) {
      const agreed = companions.map((companion) => companion.id)
      const dialog = companionsDialog(
        {
          companions,
          onAgree: () => setWish({...wish, agreed, isHeld: undefined}),
          onCancel: () => setWish(null),
        },
        own('publish.together.title', {count: companions.length}),
      )
      return {...action, disabled: true, title: null, dialog}
    }
    if (wish) {
      const label = runningLabel === undefined ? action.label : t(runningLabel)
      return {...action, disabled: true, label, title: null}
    }
    if (errors.length > 0 && action.disabled && action.title) {
      return {...action, title: problemTexts(problems), onHandle: want}
    }
    if (companions && companions.length > 0) {
      const isOff = Boolean(publish.disabled) || Boolean(transactionSyncLock?.enabled)
      return {...action, disabled: isOff, title: null, shortcut: 'Ctrl+Alt+P', onHandle: want}
    }
    return {...action, onHandle: want}
  }
  useChangedBefore.action = original.action
  useChangedBefore.displayName = `ChangedBefore(${original.displayName ?? original.name})`
  return useChangedBefore
}
