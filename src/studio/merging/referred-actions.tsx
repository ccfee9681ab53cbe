import {TransferIcon} from '@sanity/icons/Transfer'
import {useState} from 'react'
import {
  getPublishedId,
  useDocumentOperation,
  useDocumentVersions,
  useTranslation,
  type DocumentActionComponent,
  type DocumentActionProps,
  type DocumentActionsResolver,
} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {MergeDialog} from './merge-dialog.tsx'
import type {MergeSubject, Purpose} from './merge-subject.ts'
import {referredTypes} from './referred-types.ts'

/**
 * Resolves the actions of documents that others can refer to: deleting and unpublishing say who refers to them and offer
 * nothing that fails, and two documents can be merged.
 */
export const referredActions: DocumentActionsResolver = (actions, {schema, schemaType}) =>
  referredTypes(schema).has(schemaType)
    ? actions.flatMap((action) =>
        action.action === 'delete' ? [Merge, asking(action)] : asking(action),
      )
    : actions

const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** Returns a cached action. Studio asks repeatedly, and would treat a new function as a new action. */
function asking(action: DocumentActionComponent): DocumentActionComponent {
  const known = wrapped.get(action)
  if (known) return known
  const ours = wrap(action)
  wrapped.set(action, ours)
  return ours
}

function wrap(original: DocumentActionComponent): DocumentActionComponent {
  const {action: purpose} = original
  if (purpose !== 'delete' && purpose !== 'unpublish') return original
  const useAskingAction: DocumentActionComponent = (props) => {
    const {id, type} = props
    const action = original(props)
    const operations = useDocumentOperation(id, type)
    const {data: versions} = useDocumentVersions({documentId: getPublishedId(id)})
    const dialog = useMergeDialog(props, purpose, () => {
      if (purpose === 'delete') operations.delete.execute(versions)
      else operations.unpublish.execute()
    })
    return action && {...action, ...dialog}
  }
  useAskingAction.action = purpose
  useAskingAction.displayName = `Asking(${original.displayName ?? original.name})`
  return useAskingAction
}

/** Merges the document with another one. */
const Merge: DocumentActionComponent = (props) => {
  const {t} = useTranslation(TEXTS)
  const dialog = useMergeDialog(props, 'merge')
  return {
    icon: TransferIcon,
    label: t('merging.action'),
    disabled: !props.draft && !props.published,
    ...dialog,
  }
}

function useMergeDialog(props: DocumentActionProps, purpose: Purpose, onConfirm?: () => void) {
  const {t} = useTranslation(TEXTS)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
    props.onComplete()
  }
  return {
    onHandle: () => setIsOpen(true),
    dialog: isOpen && {
      type: 'custom' as const,
      component: (
        <MergeDialog
          subject={subjectOf(props, t('list.untitled'))}
          purpose={purpose}
          onClose={close}
          onConfirm={() => {
            close()
            onConfirm?.()
          }}
        />
      ),
    },
  }
}

function subjectOf(props: DocumentActionProps, untitled: string): MergeSubject {
  const {id, type, draft, published, version} = props
  const {name, title, kind} = (draft ?? published ?? version ?? {}) as Record<string, unknown>
  const text = (value: unknown) => (typeof value === 'string' && value.trim()) || undefined
  const kindText = text(kind)
  return {
    id: getPublishedId(id),
    type,
    title: text(name) ?? text(title) ?? untitled,
    ...(kindText !== undefined && {kind: kindText}),
  }
}
