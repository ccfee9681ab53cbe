import {Badge, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import {getDraftId, useDocumentVersions, useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {draftState} from './draft-state.ts'

const tones = {draft: 'primary', newer: 'caution', older: 'critical'} as const

/** Shows the same in lists. `id`: that of the published document, even if there is none. */
export function StateBadge({id}: {id: string}) {
  const {t} = useTranslation(TEXTS)
  const {versions} = useDocumentVersions({documentId: id})
  const state = draftState(
    versions.find(({_id}) => _id === getDraftId(id)),
    versions.find(({_id}) => _id === id),
  )
  if (!state) return null
  const help = (
    <Text size={1} style={{maxWidth: 240, padding: 8}}>
      {t(`state.${state}.help`)}
    </Text>
  )
  return (
    <Tooltip content={help} placement="top" portal>
      <Badge fontSize={0} tone={tones[state]}>
        {t(`state.${state}`)}
      </Badge>
    </Tooltip>
  )
}
