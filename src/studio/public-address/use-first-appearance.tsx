import {Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useEffectEvent, useRef} from 'react'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {spokenAddress} from './address-of.ts'

/** How long the notice stays, in milliseconds: long enough to reach its link. */
const duration = 12_000

/**
 * Says where an article is when it appears on the site, or moves, while its form is open: the form may be scrolled down
 * to the button that published it.
 */
export function useFirstAppearance(isReady: boolean, address: string | undefined): void {
  const {t} = useTranslation(TEXTS)
  const {push} = useToast()
  const before = useRef<{address: string | undefined}>(undefined)
  const say = useEffectEvent((shown: string) => {
    const link = (
      <Text size={1}>
        <a href={shown} rel="noopener" target="_blank">
          {spokenAddress(shown)}
        </a>
      </Text>
    )
    push({
      id: 'newsdesk-address',
      status: 'success',
      title: t('address.appeared'),
      description: link,
      closable: true,
      duration,
    })
  })
  useEffect(() => {
    if (!isReady) return
    const known = before.current
    before.current = {address}
    if (known && address !== undefined && known.address !== address) say(address)
  }, [isReady, address])
}
