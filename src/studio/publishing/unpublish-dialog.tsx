import {Box, Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {LoadingBlock, useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'

import {TEXTS} from '../../../schemas/index.ts'
import {useLiveQuery} from '../live/use-live-query.ts'
import {useMomentOfPlan, usePlan} from '../state/use-plan.ts'
import {strongReferrers, type Referrer} from './strong-referrers.ts'

interface UnpublishDialogProps {
  readonly hasNewerDraft: boolean
  /** The id of the published document. */
  readonly id: string
  readonly title: string
  readonly onClose: () => void
  readonly onConfirm: () => Promise<unknown>
}

/** Asks before readers lose a document. If others refer to it, it names them and offers nothing that would fail. */
export function UnpublishDialog(props: UnpublishDialogProps) {
  const {id, hasNewerDraft, title, onClose, onConfirm} = props
  const {t} = useTranslation(TEXTS)
  const referrers = useReferrers(id)
  const plan = usePlan(id)
  const moment = useMomentOfPlan()
  const [isRunning, setRunning] = useState(false)
  const confirm = () => {
    setRunning(true)
    void onConfirm().finally(() => setRunning(false))
  }
  const isRefused = referrers !== undefined && referrers.length > 0
  return (
    <Dialog
      animate
      header={t('unpublish.title', {title})}
      id="newsdesk-unpublish"
      width={1}
      onClickOutside={onClose}
      onClose={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button
            data-testid="cancel-button"
            fontSize={1}
            mode="bleed"
            text={t(isRefused ? 'dialog.close' : 'dialog.cancel')}
            onClick={onClose}
          />
          {!isRefused && (
            <Button
              data-testid="confirm-button"
              disabled={!referrers || isRunning}
              fontSize={1}
              loading={isRunning}
              text={t('unpublish.confirm')}
              tone="critical"
              onClick={confirm}
            />
          )}
        </Flex>
      }
    >
      <Box padding={4}>
        {!referrers && <LoadingBlock showText />}
        {isRefused && <Refusal referrers={referrers} onLeave={onClose} />}
        {referrers && !isRefused && (
          <Stack gap={4}>
            <Text size={1}>
              {t(hasNewerDraft ? 'unpublish.keeps-draft' : 'unpublish.makes-draft')}
            </Text>
            {plan && (
              <Text size={1}>{t('unpublish.keeps-plan', {when: moment(plan.publishAt)})}</Text>
            )}
          </Stack>
        )}
      </Box>
    </Dialog>
  )
}

function Refusal({referrers, onLeave}: {referrers: readonly Referrer[]; onLeave: () => void}) {
  const {t} = useTranslation(TEXTS)
  return (
    <Stack gap={4}>
      <Text size={1}>{t('unpublish.refused', {count: referrers.length})}</Text>
      <Card border radius={2}>
        <Stack data-testid="referrers">
          {referrers.map(({id, type, title}) => (
            <Card
              key={id}
              as={IntentLink}
              intent="edit"
              params={{id, type}}
              data-as="a"
              padding={3}
              onClick={onLeave}
            >
              <Text size={1} weight="medium">
                {title ?? t('list.untitled')}
              </Text>
            </Card>
          ))}
        </Stack>
      </Card>
    </Stack>
  )
}

/** Returns the documents that keep this one from being removed; undefined while they are looked up. */
function useReferrers(id: string): readonly Referrer[] | undefined {
  const {value, error} = useLiveQuery<Parameters<typeof strongReferrers>[1]>({
    query: '*[references($id)]',
    listen: '*[references($id)]',
    params: {id},
    perspective: 'raw',
  })
  // A lake that cannot say it beforehand refuses afterwards.
  if (error !== undefined) return []
  return value && strongReferrers(id, value)
}
