import {useToast} from '@sanity/ui/toast'
import {useCallback, useEffect, useEffectEvent, useState} from 'react'
import {
  useClient,
  useCurrentLocale,
  useDocumentOperation,
  usePerspective,
  useSyncState,
  useTranslation,
  type DocumentActionComponent,
} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {API_VERSION} from '../../content/api-version.ts'
import {heldUntil} from '../../content/held-until.ts'
import {embargoWords} from '../embargo/embargo-words.ts'
import {problemTexts, refusalToast} from '../problems/problem-notices.tsx'
import {useProblems} from '../problems/use-problems.ts'
import {useOpenInForm} from '../quotations/use-open-in-form.ts'
import type {ChangesOnPublishing} from './changes-on-publishing.ts'
import {commonType, remainingErrors, type Companion} from './companion.ts'
import {beforeScheduling} from './schedule-dialog.ts'
import {companionsDialog} from './companions-dialog.tsx'
import {heldDialog} from './held-dialog.ts'
import {nextStep} from './next-step.ts'
import {publishTogether} from './publish-together.ts'
import {useCompanions} from './use-companions.ts'
import {useExactValidation} from './use-exact-validation.ts'
import {titleOf} from './strong-referrers.ts'
import {useUnchangedFor} from './use-unchanged-for.ts'
import type {Fields} from '../../content/unknown-value.ts'

/** The time that saving and validating have before the editor is asked to try again, in milliseconds. */
const patience = 30_000

/** The time after a press in which fields still hand over what was typed, in milliseconds. */
const handover = 400

/** The time after a change in which Studio turns the button off for moments, in milliseconds. */
const restless = 1_500

/**
 * The interval between checks whether publishing can continue, in milliseconds. Several stores of Studio take part in
 * that.
 */
const interval = 50

/** Studio's reason for not scheduling a draft with problems. */
const problemsAlone = 'singleDocRelease:action.schedule-publish.disabled.validation-issues'

const deadline = () => Date.now() + patience

/** An editor's wish to run the action. */
interface Wish {
  /** The revision of the draft that newsdesk changed. */
  readonly changed?: string
  /** The moments between which the action can continue. */
  readonly from: number
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
  /** Whether new sources are published with the article, or when it is scheduled. */
  readonly companions: 'together' | 'first'
}

/**
 * Wraps an action of Studio so that newsdesk changes the draft first. The changes are written as if typed, so no
 * concurrent edit is lost. Studio's action continues when the lake has stored them and the draft has been validated
 * with them. A publication with companions is one transaction of newsdesk's own instead; before a schedule, the companions
 * are published alone. So is a publication under embargo, because Studio would tell that readers see it.
 */
export function changedBefore(
  original: DocumentActionComponent,
  changesBefore: ChangesBefore,
  {runningLabel, companions: order}: Options,
): DocumentActionComponent {
  const useChangedBefore: DocumentActionComponent = (props) => {
    const {id, type, draft, published, transactionSyncLock} = props
    const action = original(props)
    const client = useClient({apiVersion: API_VERSION})
    const {patch, publish} = useDocumentOperation(id, type)
    const {isSyncing} = useSyncState(id, type)
    const [wish, setWish] = useState<Wish | null>(null)
    const isStored = draft !== null && !isSyncing && !patch.disabled
    const {isValidating, revision, validation} = useExactValidation(
      id,
      type,
      draft,
      wish !== null && isStored,
    )
    const isQuiet = useUnchangedFor(restless, draft)
    const companions = useCompanions(validation)
    const [first, setFirst] = useState<readonly Companion[]>([])
    const errors = remainingErrors(validation, companions)
    const problems = useProblems(errors, draft)
    const open = useOpenInForm()
    const {t} = useTranslation('structure')
    const {t: own} = useTranslation(TEXTS)
    const {id: locale} = useCurrentLocale()
    const {selectedVariantName: variant} = usePerspective()
    const {push} = useToast()

    const isSettled = isStored && !isValidating && revision === draft._rev

    /** Returns whether the documents were published. `until`: the end of the embargo of the last one. */
    const publishAll = async (
      others: readonly Companion[],
      last: readonly string[],
      until?: number,
    ) => {
      try {
        await publishTogether(client, [...others.map((companion) => companion.id), ...last])
        const names = others.map(({name}) => name).join(', ')
        const kind = until === undefined ? order : 'first'
        if (others.length > 0)
          push({status: 'success', title: own(`publish.${kind}.done`, {names})})
        if (until !== undefined) {
          const title = (draft && titleOf(draft)) ?? own('list.untitled')
          push({
            status: 'warning',
            closable: true,
            title: own('embargo.published', {title}),
            description: own('embargo.published.help', {until: embargoWords(until, locale, own)}),
          })
        }
        return true
      } catch (error) {
        const title = own('publish.together.failed')
        push({status: 'error', title, description: String(error)})
        return false
      }
    }

    const proceed = useEffectEvent(() => {
      const now = Date.now()
      if (!wish || !draft || wish.isHeld || now < wish.from) return
      const step = nextStep({
        isSettled,
        // Studio shows a change at once, but the revision only changes when the lake has stored it.
        isChanging: wish.changed === draft._rev,
        isOverdue: now > wish.until,
        isRunnable: action !== null && !action.disabled,
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
          setWish({...wish, changed: draft._rev, until: now + patience})
          patch.execute([{set: step.changes}])
          return
        case 'go': {
          const until = heldUntil(draft['publishedAt'], now)
          if (order === 'together' && (step.companions.length > 0 || until !== undefined)) {
            setWish({...wish, isHeld: 'publishing'})
            void publishAll(step.companions, [id], until).then(() => setWish(null))
            return
          }
          setFirst(step.companions)
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

    const want = useCallback(() => {
      const now = Date.now()
      setFirst([])
      setWish({from: now + handover, until: now + patience, agreed: []})
    }, [])
    // The properties are those of the document itself, which does not take part.
    if (!action || variant !== undefined) return action
    if (wish?.isHeld === 'asked' && companions) {
      const agreed = companions.map((companion) => companion.id)
      const dialog = companionsDialog(
        {
          companions,
          order,
          onAgree: () => setWish({...wish, agreed, until: deadline(), isHeld: undefined}),
          onCancel: () => setWish(null),
        },
        own(`publish.${order}.title.${commonType(companions)}`, {count: companions.length}),
      )
      return {...action, disabled: true, title: null, dialog}
    }
    if (wish) {
      const label = runningLabel === undefined ? action.label : t(runningLabel)
      return {...action, disabled: true, label, title: null, dialog: heldDialog}
    }
    if (first.length > 0 && action.dialog) {
      return beforeScheduling(action, () => publishAll(first, []))
    }
    const isOffForNow = draft !== null && !(isSettled && isQuiet)
    const disabled = action.disabled && !isOffForNow
    if (errors.length > 0 && disabled && action.title) {
      return {...action, title: problemTexts(problems), onHandle: want}
    }
    if (companions && companions.length > 0) {
      const isOff = Boolean(publish.disabled) || Boolean(transactionSyncLock?.enabled)
      // Studio names one reason. Any other one than the problems has nothing to do with the companions.
      const isOtherwiseOff = disabled && action.title !== t(problemsAlone)
      if (order === 'first') {
        return isOtherwiseOff ? action : {...action, disabled: isOff, title: null, onHandle: want}
      }
      return {...action, disabled: isOff, title: null, shortcut: 'Ctrl+Alt+P', onHandle: want}
    }
    return {...action, disabled, onHandle: want}
  }
  useChangedBefore.action = original.action
  useChangedBefore.displayName = `ChangedBefore(${original.displayName ?? original.name})`
  return useChangedBefore
}
