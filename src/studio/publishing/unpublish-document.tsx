import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {
  getDraftId,
  InsufficientPermissionsMessage,
  useClient,
  useCurrentUser,
  useDocumentPairPermissions,
  usePerspective,
  useTranslation,
  type DocumentActionComponent,
} from 'sanity'

import {reasonOf} from '../../content/reason-of.ts'
import {API_VERSION} from '../../content/api-version.ts'
import {TEXTS} from '../../../schemas/index.ts'
import {titleOf} from './strong-referrers.ts'
import {UndoButton} from './undo-button.tsx'
import {undoUnpublishing} from './undo-unpublishing.ts'
import {UnpublishDialog} from './unpublish-dialog.tsx'
import {useStandBeforeDraft} from './use-stand-before-draft.ts'

/** The time in which a toast offers to undo, in milliseconds. */
const timeToUndo = 20_000

/**
 * Takes a published document back from readers, in every view of it. Afterwards the editor stands before the draft. It
 * replaces Studio's own action, which is missing in most views and leaves the editor before nothing.
 */
export const useUnpublishDocument: DocumentActionComponent = (props) => {
  const {id, type, draft, published, liveEditSchemaType} = props
  const {t} = useTranslation(TEXTS)
  const {t: studio} = useTranslation('structure')
  const client = useClient({apiVersion: API_VERSION})
  const {push} = useToast()
  const standBeforeDraft = useStandBeforeDraft()
  const currentUser = useCurrentUser()
  const [permissions, isLoading] = useDocumentPairPermissions({id, type, permission: 'unpublish'})
  const {selectedPerspectiveName} = usePerspective()
  const [isAsking, setAsking] = useState(false)
  if (liveEditSchemaType) return null

  const action = {
    icon: UnpublishIcon,
    label: studio('action.unpublish.label'),
    tone: 'critical',
  } as const
  if (!published) {
    if (selectedPerspectiveName !== 'published') return null
    return {...action, disabled: true, title: studio('action.unpublish.disabled.not-published')}
  }
  if (!isLoading && !permissions?.granted) {
    const title = (
      <InsufficientPermissionsMessage context="unpublish-document" currentUser={currentUser} />
    )
    return {...action, disabled: true, title}
  }

  const draftId = getDraftId(id)
  const request = {
    actionType: 'sanity.action.document.unpublish',
    draftId,
    publishedId: id,
  } as const
  const title = titleOf(published) ?? t('list.untitled')
  const tell = (key: 'unpublish.failed' | 'unpublish.undo.failed') => (error: unknown) =>
    push({
      status: 'error',
      closable: true,
      title: t(key, {title}),
      description: reasonOf(error),
    })
  const unpublish = async () => {
    const {transactionId} = await client.action(request, {
      skipCrossDatasetReferenceValidation: true,
    })
    setAsking(false)
    standBeforeDraft()
    const toast = `newsdesk-unpublished-${id}`
    const undo = () => {
      push({id: toast, title: t('unpublish.done', {title}), duration: 0.01})
      undoUnpublishing(client, {published, draftId, transactionId}).then(
        () => push({status: 'success', title: t('unpublish.undone', {title})}),
        tell('unpublish.undo.failed'),
      )
    }
    push({
      id: toast,
      status: 'success',
      closable: true,
      duration: timeToUndo,
      title: t('unpublish.done', {title}),
      description: <UndoButton text={t('unpublish.undo')} onUndo={undo} />,
    })
  }
  return {
    ...action,
    disabled: isLoading,
    onHandle: () => setAsking(true),
    dialog: isAsking && {
      type: 'custom',
      component: (
        <UnpublishDialog
          hasNewerDraft={draft !== null}
          id={id}
          title={title}
          onClose={() => setAsking(false)}
          onConfirm={() => unpublish().catch(tell('unpublish.failed'))}
        />
      ),
    },
  }
}
useUnpublishDocument.action = 'unpublish'
useUnpublishDocument.displayName = 'UnpublishDocument'
