import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {Card, Flex, Text} from '@sanity/ui'
import {useEditState, useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useEmbargo} from '../embargo/use-embargo.ts'
import {addressOf, spokenAddress} from './address-of.ts'
import {CopyButton} from './copy-button.tsx'
import {useFirstAppearance} from './use-first-appearance.tsx'

/** The address of a published article, to open and to copy. Empty while readers see no such article. */
export function PublicAddress({id, site}: {id: string; site: string}) {
  const {published, ready} = useEditState(id, 'article')
  const embargo = useEmbargo(published?.['publishedAt'])
  const address = embargo === null ? addressOf(site, published) : undefined
  useFirstAppearance(ready, address)
  return address === undefined ? null : <Address address={address} />
}

function Address({address}: {address: string}) {
  const {t} = useTranslation(TEXTS)
  return (
    <Card border data-testid="public-address" paddingX={3} paddingY={2} radius={2} tone="positive">
      <Flex align="center" gap={3}>
        <Text muted size={1}>
          <EarthGlobeIcon />
        </Text>
        <Text muted size={1} style={{flex: 'none'}}>
          {t('address.label')}
        </Text>
        <Text size={1} style={{flex: 1, minWidth: 0}} textOverflow="ellipsis" weight="medium">
          <a href={address} rel="noopener" target="_blank" title={t('address.open')}>
            {spokenAddress(address)}
          </a>
        </Text>
        <CopyButton text={address} />
      </Flex>
    </Card>
  )
}
