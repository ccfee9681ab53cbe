import {Badge, Flex} from '@sanity/ui'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {isRequired, type Missing} from './quotation.ts'

/** Badges with the missing fields of a quotation. */
export function MissingBadges({missing}: {missing: readonly Missing[]}) {
  const {t} = useTranslation(TEXTS)
  if (missing.length === 0) return null
  return (
    <Flex gap={1} wrap="wrap">
      {missing.map((what) => (
        <Badge key={what} fontSize={1} tone={isRequired(what) ? 'critical' : 'caution'}>
          {t(`quotations.missing.${what}`)}
        </Badge>
      ))}
    </Flex>
  )
}
