import {LockIcon} from '@sanity/icons/Lock'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useEmbargo} from './use-embargo.ts'

/** Explains at the field `publishedAt` that readers see the article only from that moment. */
export function EmbargoNotice({publishedAt}: {publishedAt: string | undefined}) {
  const {t} = useTranslation(TEXTS)
  const embargo = useEmbargo(publishedAt)
  if (embargo === null) return null
  return (
    <Card data-testid="embargo" padding={3} radius={2} role="status" tone="caution">
      <Flex gap={3}>
        <Text size={1}>
          <LockIcon />
        </Text>
        <Stack gap={3}>
          <Text size={1} weight="medium">
            {embargo}
          </Text>
          <Text muted size={1}>
            {t('embargo.help')}
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}
