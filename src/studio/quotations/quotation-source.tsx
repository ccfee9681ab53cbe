import {Text} from '@sanity/ui'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useSource} from '../live/use-source.ts'
import type {Quotation} from './quotation.ts'

/** The speaker, the role and the agency of a quotation. Empty when it names nobody. */
export function QuotationSource({quotation}: {quotation: Quotation}) {
  const source = useSource(quotation.source)
  const via = useSource(quotation.via)
  const {t} = useTranslation(TEXTS)
  if (!quotation.source) return null
  const name = source === null ? t('quotations.unknown-source') : (source?.name ?? '…')
  return (
    <Text size={1}>
      <strong>{name}</strong>
      {quotation.role && `, ${quotation.role}`}
      {via?.name && `, ${t('quotations.via', {name: via.name})}`}
    </Text>
  )
}
