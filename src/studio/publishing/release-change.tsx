import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {randomKey} from '@sanity/util/content'
import {Button, Card, Dialog, Flex, Text} from '@sanity/ui'
import {useState} from 'react'
import {
  getPublishedId,
  getVersionFromId,
  isReleaseScheduledOrScheduling,
  useActiveReleases,
  useDocumentOperation,
  useEditState,
  useTranslation,
} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {Question} from './explanation-dialog.tsx'
import {patchesFor, type Explanation} from './explanation.ts'
import {changeInRelease} from './change-in-release.ts'

/**
 * Asks what the change of a published article in a release is to readers, because a release is published without its
 * form. Empty for any other article, and for a release that is locked.
 */
export function ReleaseChange({article}: {article: {_id?: string} | undefined}) {
  const release = getVersionFromId(article?._id ?? '')
  return article?._id === undefined || release === undefined ? null : (
    <Answer id={getPublishedId(article._id)} release={release} />
  )
}

function Answer({id, release}: {id: string; release: string}) {
  const {t} = useTranslation(TEXTS)
  const {version, published} = useEditState(id, 'article', 'default', release)
  const {patch} = useDocumentOperation(id, 'article', release)
  const {data: releases} = useActiveReleases()
  const [isAsking, setAsking] = useState(false)
  const isOpen = releases.some(
    (each) => each._id === `_.releases.${release}` && !isReleaseScheduledOrScheduling(each),
  )
  const change = isOpen ? changeInRelease(version, published) : undefined
  if (change === undefined || published === null) return null
  const answer = (explanation: Explanation) => {
    setAsking(false)
    patch.execute([...patchesFor(explanation, {key: randomKey(), later: published._rev})])
  }
  const close = () => setAsking(false)
  return (
    <Card
      data-testid="release-change"
      marginBottom={4}
      padding={3}
      radius={2}
      tone={change === 'unexplained' ? 'caution' : 'transparent'}
    >
      <Flex align="center" gap={3} justify="space-between" wrap="wrap">
        <Text size={1}>{t(`release.change.${change}`)}</Text>
        <Button
          fontSize={1}
          mode="ghost"
          padding={2}
          text={t(`release.change.${change}.answer`)}
          onClick={() => setAsking(true)}
        />
      </Flex>
      {isAsking && (
        <Dialog
          animate
          header={t('change.title')}
          id="newsdesk-release-change"
          width={1}
          onClickOutside={close}
          onClose={close}
        >
          <Card padding={4}>
            <Question
              icon={CheckmarkIcon}
              isLater
              label={t('release.change.keep')}
              onAnswer={answer}
              onCancel={close}
            />
          </Card>
        </Dialog>
      )}
    </Card>
  )
}
