import {randomKey} from '@sanity/util/content'
import {useEffect, useEffectEvent, useState} from 'react'
import {
  useDocumentOperation,
  usePerspective,
  useTranslation,
  type DocumentActionComponent,
} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {patchesFor, type Explanation} from './explanation.ts'
import {explanationDialog} from './explanation-dialog.tsx'
import {heldDialog} from './held-dialog.ts'
import {needsExplanation} from '../../content/visible-change.ts'

/** The thing that the action waits for: the editor, or the lake to store the answer after a revision. */
type Wait = 'answer' | {readonly after: string}

/**
 * Wraps an action that publishes, so that an editor first says what a visible change of a published article is. The
 * answer is written into the draft, and the action continues when it is stored. With `isLater`, publication follows at
 * another time.
 */
export function explainedBefore(
  original: DocumentActionComponent,
  isLater = false,
): DocumentActionComponent {
  const useExplainedBefore: DocumentActionComponent = (props) => {
    const {id, type, draft, published} = props
    const action = original(props)
    const {patch} = useDocumentOperation(id, type)
    const {t} = useTranslation(TEXTS)
    const {selectedVariantName: variant} = usePerspective()
    const [wait, setWait] = useState<Wait | null>(null)

    const go = useEffectEvent(() => {
      setWait(null)
      action?.onHandle?.()
    })
    const revision = draft?._rev
    useEffect(() => {
      if (wait === null || wait === 'answer' || wait.after === revision) return undefined
      const timer = setTimeout(() => go())
      return () => clearTimeout(timer)
    }, [wait, revision])

    const answer = (explanation: Explanation) => {
      const patches = patchesFor(explanation, {
        key: randomKey(),
        ...(isLater && {later: published?._rev ?? ''}),
      })
      if (patches.length === 0 || revision === undefined) {
        setWait(null)
        action?.onHandle?.()
        return
      }
      setWait({after: revision})
      patch.execute([...patches])
    }

    // No page shows a variant to readers.
    if (!action || variant !== undefined) return action
    const onHandle = () =>
      needsExplanation(draft, published) ? setWait('answer') : action.onHandle?.()
    if (wait === null) return {...action, onHandle}
    if (wait !== 'answer') return {...action, disabled: true, dialog: heldDialog}
    const question = {label: action.label, isLater, onAnswer: answer, onCancel: () => setWait(null)}
    return {...action, onHandle, dialog: explanationDialog(question, t('change.title'))}
  }
  useExplainedBefore.action = original.action
  useExplainedBefore.displayName = `ExplainedBefore(${original.displayName ?? original.name})`
  return useExplainedBefore
}
