import {Button, Card, Flex, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {getVersionFromId, useClient, useTranslation} from 'sanity'
import {useDocumentPane} from 'sanity/structure'

import {TEXTS} from '../../../schemas/index.ts'
import {API_VERSION} from '../../content/api-version.ts'
import {addToRelease} from './add-to-release.ts'
import {commonType} from './companion.ts'
import {useCompanions} from './use-companions.ts'

/**
 * The new sources that an article in a release names and that do not belong to the release, with a button that adds them.
 * Empty for any other article.
 */
export function ReleaseCompanions({article}: {article: {_id?: string} | undefined}) {
  const release = getVersionFromId(article?._id ?? '')
  return release === undefined ? null : <Offer release={release} />
}

function Offer({release}: {release: string}) {
  const {t} = useTranslation(TEXTS)
  const {push} = useToast()
  const client = useClient({apiVersion: API_VERSION})
  const {validation} = useDocumentPane()
  const [isAdding, setIsAdding] = useState(false)
  const companions = (useCompanions(validation) ?? []).filter(({draft}) => draft)
  if (companions.length === 0) return null
  const names = companions.map(({name}) => name ?? t('list.untitled')).join(', ')
  const add = async () => {
    setIsAdding(true)
    try {
      await addToRelease(
        client,
        release,
        companions.map(({id}) => id),
      )
    } catch (error) {
      push({status: 'error', title: t('release.add.failed'), description: String(error)})
    }
    setIsAdding(false)
  }
  return (
    <Card data-testid="release-companions" marginBottom={4} padding={3} radius={2} tone="caution">
      <Flex align="center" gap={3} justify="space-between" wrap="wrap">
        <Text size={1}>
          {t(`release.companions.${commonType(companions)}`, {count: companions.length, names})}
        </Text>
        <Button
          disabled={isAdding}
          fontSize={1}
          mode="ghost"
          padding={2}
          text={t('release.add')}
          onClick={() => void add()}
        />
      </Flex>
    </Card>
  )
}
