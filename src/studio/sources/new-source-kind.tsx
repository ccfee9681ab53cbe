import {Flex, Text} from '@sanity/ui'
import {useDocumentOperation, useEditState, useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {SmallButton} from '../structure/small-button.tsx'
import {kinds} from './new-source.ts'

/** The kind of a chosen source that was never published, to correct with one click. Empty for any other source. */
export function NewSourceKind({id, release}: {id: string; release?: string}) {
  const {t} = useTranslation(TEXTS)
  const {ready, draft, version, published} = useEditState(id, 'source', 'default', release)
  const {patch} = useDocumentOperation(id, 'source', release)
  const source = release === undefined ? draft : version
  if (!ready || published || !source) return null
  return (
    <Flex align="center" gap={2} wrap="wrap" data-testid="new-source">
      <Text muted size={1}>
        {t('source.new')}
      </Text>
      {kinds.map((kind) => (
        <SmallButton
          key={kind}
          aria-pressed={source['kind'] === kind}
          disabled={Boolean(patch.disabled)}
          mode="bleed"
          selected={source['kind'] === kind}
          text={t(`option.source.kind.${kind}`)}
          onClick={() => patch.execute([{set: {kind}}])}
        />
      ))}
    </Flex>
  )
}
