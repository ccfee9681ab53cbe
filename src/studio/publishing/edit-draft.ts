import {EditIcon} from '@sanity/icons/Edit'
import {usePerspective, useTranslation, type DocumentActionComponent} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useStandBeforeDraft} from './use-stand-before-draft.ts'

/**
 * Leads from the published view, where nothing can be typed, to the draft. It is the button of that view: Studio would
 * make a button of the next action, which takes the document back from readers.
 */
export const useEditDraft: DocumentActionComponent = ({liveEditSchemaType}) => {
  const {t} = useTranslation(TEXTS)
  const {selectedPerspectiveName} = usePerspective()
  const standBeforeDraft = useStandBeforeDraft()
  if (liveEditSchemaType || selectedPerspectiveName !== 'published') return null
  return {icon: EditIcon, label: t('publish.edit'), tone: 'primary', onHandle: standBeforeDraft}
}
useEditDraft.displayName = 'EditDraft'
