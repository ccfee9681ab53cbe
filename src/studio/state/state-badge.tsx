import {Badge, Flex, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import {getDraftId, useDocumentVersions, useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {draftState} from './draft-state.ts'
import {useMomentOfPlan, usePlan} from './use-plan.ts'

const tones = {draft: 'primary', newer: 'caution', older: 'critical', planned: 'suggest'} as const

/** Shows the same in lists, and for when a publication is planned. `id`: that of the published document, even if there is none. */
export function StateBadge({id}: {id: string}) {
  const {t} = useTranslation(TEXTS)
  const {versions} = useDocumentVersions({documentId: id})
  const plan = usePlan(id)
  const moment = useMomentOfPlan()
  const state = draftState(
    versions.find(({_id}) => _id === getDraftId(id)),
    versions.find(({_id}) => _id === id),
    plan,
  )
  return (
    <Flex gap={1} wrap="wrap" justify="flex-end">
      {plan && (
        <ExplainedBadge help={t('state.planned.help')} tone={tones.planned}>
          {t('state.planned', {when: moment(plan.publishAt)})}
        </ExplainedBadge>
      )}
      {state && (
        <ExplainedBadge help={t(`state.${state}.help`)} tone={tones[state]}>
          {t(`state.${state}`)}
        </ExplainedBadge>
      )}
    </Flex>
  )
}

interface ExplainedBadgeProps {
  readonly help: string
  readonly tone: (typeof tones)[keyof typeof tones]
  readonly children: string
}

function ExplainedBadge({help, tone, children}: ExplainedBadgeProps) {
  const content = (
    <Text size={1} style={{maxWidth: 240, padding: 8}}>
      {help}
    </Text>
  )
  return (
    <Tooltip content={content} placement="top" portal>
      <Badge fontSize={0} tone={tone}>
        {children}
      </Badge>
    </Tooltip>
  )
}
