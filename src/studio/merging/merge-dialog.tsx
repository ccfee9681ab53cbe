import {TransferIcon} from '@sanity/icons/Transfer'
import {Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {LoadingBlock, useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {SmallButton} from '../structure/small-button.tsx'
import type {Candidate} from './candidates.ts'
import {MergePlan} from './merge-plan.tsx'
import type {MergeSubject, Purpose} from './merge-subject.ts'
import {TargetInput} from './target-input.tsx'
import {useCandidates, useEmptyFields} from './use-merge-sides.ts'
import {useMerging} from './use-merging.ts'
import {useUses, type Uses} from './use-uses.ts'
import {UsingDocuments} from './using-documents.tsx'

interface MergeDialogProps {
  readonly subject: MergeSubject
  readonly purpose: Purpose
  readonly onClose: () => void
  /** Deletes or unpublishes the document when nothing refers to it. */
  readonly onConfirm?: () => void
}

/**
 * Asks before a document is deleted or unpublished. As long as others refer to it, it names them and offers to put
 * another one in its place.
 */
export function MergeDialog({subject: opened, purpose, onClose, onConfirm}: MergeDialogProps) {
  const {t} = useTranslation(TEXTS)
  const [subject, setSubject] = useState(opened)
  const {id, type, title, kind} = subject
  const uses = relevantTo(purpose, useUses(id))
  const candidates = useCandidates(id, type)
  const [chosen, setChosen] = useState<string>()
  const [isFilling, setIsFilling] = useState(false)
  const target = candidates?.find((candidate) => candidate.id === chosen)
  const emptyFields = useEmptyFields(id, target?.id, type)
  const {state, merge} = useMerging({opened, onDone: onClose})
  const count = uses.documents?.length
  const isMerging = purpose === 'merge' || (count ?? 0) > 0
  const isReady = uses.documents !== undefined && uses.locked.length === 0
  const isPossible = target !== undefined && canTakePlace(target, uses)

  return (
    <Dialog
      id={useId()}
      animate
      header={t(`merging.title.${purpose}`, {name: title})}
      width={1}
      onClose={state === 'running' ? undefined : onClose}
      data-testid="merge-dialog"
      footer={
        <Flex gap={3} justify="flex-end" padding={3}>
          <SmallButton
            disabled={state === 'running'}
            mode="bleed"
            text={t('merging.cancel')}
            onClick={onClose}
          />
          {isMerging ? (
            <SmallButton
              data-testid="merge"
              disabled={!isReady || !isPossible || state === 'running'}
              loading={state === 'running'}
              text={t(purpose === 'merge' ? 'merging.merge' : 'merging.replace')}
              tone={purpose === 'merge' ? 'primary' : 'critical'}
              onClick={() => {
                const {documents = []} = uses
                if (target) void merge({subject, target, uses: documents, isFilling})
              }}
            />
          ) : (
            uses.documents && (
              <SmallButton
                data-testid="confirm-deletion"
                text={t(`merging.confirm.${purpose}`)}
                tone="critical"
                onClick={onConfirm}
              />
            )
          )}
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        <UsesText title={title} purpose={purpose} uses={uses} />
        {count !== undefined && count > 0 && (
          <UsingDocuments documents={uses.documents ?? []} onOpen={onClose} />
        )}
        {isMerging && uses.documents && (
          <>
            <TargetInput
              key={id}
              candidates={candidates ?? []}
              chosen={target}
              disabled={state === 'running'}
              label={t(purpose === 'merge' ? 'merging.target.merge' : 'merging.target.instead')}
              title={title}
              onChoose={setChosen}
            />
            {target && purpose === 'merge' && (
              <Flex>
                <SmallButton
                  disabled={state === 'running'}
                  icon={TransferIcon}
                  mode="ghost"
                  text={t('merging.swap', {name: title})}
                  onClick={() => {
                    setSubject({...target, type})
                    setChosen(id)
                  }}
                />
              </Flex>
            )}
            {target && isPossible && (
              <MergePlan
                documents={uses.documents}
                emptyFields={emptyFields}
                isFilling={isFilling}
                kind={kind}
                target={target}
                title={title}
                onFill={setIsFilling}
              />
            )}
            {target && !isPossible && (
              <Note text={t('merging.unpublished', {name: target.title, other: title})} />
            )}
          </>
        )}
        {uses.locked.map(({name, title: release}) => (
          <Note key={name} text={t('merging.locked', {release: release || name})} />
        ))}
        {state === 'failed' && <Note text={t('merging.failed')} tone="critical" />}
      </Stack>
    </Dialog>
  )
}

/** A weak reference does not keep a document from being unpublished. */
function relevantTo(purpose: Purpose, uses: Uses): Uses {
  if (purpose !== 'unpublish' || !uses.documents) return uses
  return {...uses, documents: uses.documents.filter(({isWeak}) => !isWeak)}
}

/** A document that is not published can only take the place of one that is not either. */
function canTakePlace({isPublished}: Candidate, {documents = []}: Uses): boolean {
  return isPublished || documents.every((document) => document.isWeak)
}

function UsesText({title, purpose, uses}: {title: string; purpose: Purpose; uses: Uses}) {
  const {t} = useTranslation(TEXTS)
  if (uses.isFailed) return <Note text={t('merging.unread')} tone="critical" />
  if (!uses.documents) return <LoadingBlock showText title={t('merging.reading')} />
  const count = uses.documents.length
  if (count === 0) return <Text size={1}>{t(`merging.unused.${purpose}`, {name: title})}</Text>
  return <Text size={1}>{t(`merging.used.${purpose}`, {name: title, count})}</Text>
}

function Note({text, tone = 'caution'}: {text: string; tone?: 'caution' | 'critical'}) {
  return (
    <Card border padding={3} radius={2} tone={tone}>
      <Text size={1}>{text}</Text>
    </Card>
  )
}
