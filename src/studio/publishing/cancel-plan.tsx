import {Button, Checkbox, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {
  getDraftId,
  Translate,
  useClient,
  useTranslation,
  type DocumentActionComponent,
  type SanityDocument,
} from 'sanity'

import {reasonOf} from '../../content/reason-of.ts'
import {TEXTS} from '../../../schemas/index.ts'
import {API_VERSION} from '../../content/api-version.ts'
import {draftAfterPlan, type DraftAfterPlan} from './draft-after-plan.ts'
import {titleOf} from './strong-referrers.ts'
import {useStandBeforeDraft} from './use-stand-before-draft.ts'

/** Studio's texts for what becomes of the draft. */
const explanations = {
  stays: 'release.dialog.delete-schedule-draft.body-already-current',
  takes: 'release.dialog.delete-schedule-draft.body-will-save-to-draft',
  choose: 'release.dialog.delete-schedule-draft.body-with-choice',
} as const satisfies Record<DraftAfterPlan, string>

/**
 * Wraps Studio's action that cancels a plan. Studio drops what was written while the plan was paused, because it only
 * asks whether the draft was changed. The editor stands before the draft before the plan goes: a pane whose version is
 * gone is empty.
 */
export function cancelPlan(original: DocumentActionComponent): DocumentActionComponent {
  const useCancelPlan: DocumentActionComponent = (props) => {
    const {id, draft, version, release} = props
    const action = original(props)
    const client = useClient({apiVersion: API_VERSION})
    const {push} = useToast()
    const {t} = useTranslation()
    const {t: own} = useTranslation(TEXTS)
    const standBeforeDraft = useStandBeforeDraft()
    const [isAsking, setAsking] = useState(false)
    if (!action || !version || !release) return action

    const title = titleOf(version) ?? own('list.untitled')
    const tell = (status: 'success' | 'error', error: string) => {
      const values = {title, error}
      const key = `release.toast.delete-schedule-draft.${status}`
      const description = <Translate t={t} i18nKey={key} values={values} />
      push({closable: true, status, description})
    }
    const cancel = async (takesText: boolean) => {
      setAsking(false)
      try {
        if (takesText) await client.createOrReplace(asDraft(version, getDraftId(id)))
        standBeforeDraft()
        const {state} = (await client.releases.get({releaseId: release})) ?? {}
        if (state === 'scheduled') await client.releases.unschedule({releaseId: release})
        await client.releases.archive({releaseId: release})
        await client.releases.delete({releaseId: release})
        tell('success', '')
      } catch (error) {
        tell('error', reasonOf(error))
      }
    }
    return {
      ...action,
      onHandle: () => setAsking(true),
      dialog: isAsking && {
        type: 'dialog',
        header: t('release.dialog.delete-schedule-draft.header'),
        onClose: () => setAsking(false),
        content: (
          <Question
            after={draftAfterPlan(draft, version)}
            onCancel={() => setAsking(false)}
            onConfirm={(takesText) => void cancel(takesText)}
          />
        ),
      },
    }
  }
  useCancelPlan.action = original.action
  useCancelPlan.displayName = `CancelPlan(${original.displayName ?? original.name})`
  return useCancelPlan
}

/** Returns a version as a draft, as Studio copies it. */
function asDraft({_rev, _system, ...content}: SanityDocument, id: string) {
  return {...content, _id: id}
}

interface QuestionProps {
  readonly after: DraftAfterPlan
  readonly onCancel: () => void
  readonly onConfirm: (takesText: boolean) => void
}

function Question({after, onCancel, onConfirm}: QuestionProps) {
  const {t} = useTranslation()
  const {t: own} = useTranslation(TEXTS)
  const [takesText, setTakesText] = useState(after !== 'stays')
  return (
    <Stack gap={4} data-testid="cancel-plan">
      <Text size={1}>{t(explanations[after])}</Text>
      {after === 'choose' && (
        <>
          <Text size={1}>
            {t('release.dialog.delete-schedule-draft.different-changes-explanation')}
          </Text>
          <Flex align="center" as="label" gap={3}>
            <Checkbox
              checked={takesText}
              onChange={({currentTarget}) => setTakesText(currentTarget.checked)}
            />
            <Text size={1}>{t('release.dialog.delete-schedule-draft.copy-checkbox')}</Text>
          </Flex>
        </>
      )}
      <Flex gap={2} justify="flex-end">
        <Button fontSize={1} mode="bleed" text={own('dialog.cancel')} onClick={onCancel} />
        <Button
          data-testid="confirm-button"
          fontSize={1}
          text={t('release.dialog.delete-schedule-draft.confirm')}
          tone="critical"
          onClick={() => onConfirm(takesText)}
        />
      </Flex>
    </Stack>
  )
}
