import {Badge, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'

import {TEXTS} from '../../../schemas/index.ts'
import {useReleaseTitle} from './use-release-title.ts'
import {usageKinds, type UsingDocument} from './uses.ts'
import {formPath} from '../structure/form-path.ts'

/** The articles that refer to a source, each with a link to the place. */
export function UsingDocuments({
  documents,
  onOpen,
}: {
  documents: readonly UsingDocument[]
  onOpen: () => void
}) {
  return (
    <Card border radius={2} overflow="auto" style={{maxHeight: 172}} data-testid="using-documents">
      <Stack as="ul" style={{listStyle: 'none', margin: 0, padding: 0}}>
        {documents.map((document) => (
          <Box as="li" key={document.id} style={{contentVisibility: 'auto'}}>
            <UsingDocumentRow document={document} onOpen={onOpen} />
          </Box>
        ))}
      </Stack>
    </Card>
  )
}

function UsingDocumentRow({document, onOpen}: {document: UsingDocument; onOpen: () => void}) {
  const {t} = useTranslation(TEXTS)
  const releaseTitle = useReleaseTitle()
  const {id, type, title, isPublished, isDraft, releases, counts, path} = document
  const ways = usageKinds.flatMap((kind) =>
    counts[kind] === 0 ? [] : [t(`uses.kind.${kind}`, {count: counts[kind]})],
  )
  const [release] = isPublished || isDraft ? [] : releases
  return (
    <Flex align="center" gap={3} paddingX={3} paddingY={2}>
      <Stack flex={1} gap={2}>
        <Text size={1} weight="medium">
          <IntentLink
            intent="edit"
            params={{id, type, path: formPath(path)}}
            searchParams={release === undefined ? [] : [['perspective', release]]}
            onClick={onOpen}
          >
            {title ?? t('list.untitled')}
          </IntentLink>
        </Text>
        <Text muted size={1}>
          {ways.join(' · ')}
        </Text>
      </Stack>
      <Flex gap={1} justify="flex-end" wrap="wrap">
        {isPublished && <Badge tone="positive">{t('uses.published')}</Badge>}
        {isDraft && <Badge tone="caution">{t('uses.draft')}</Badge>}
        {releases.map((name) => (
          <Badge key={name} tone="primary">
            {releaseTitle(name)}
          </Badge>
        ))}
      </Flex>
    </Flex>
  )
}
