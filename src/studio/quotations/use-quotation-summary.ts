import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import type {CheckedQuotation} from './use-quotations.ts'

/** Returns a sentence with the number of quotations and of incomplete ones. */
export function useQuotationSummary(quotations: readonly CheckedQuotation[]): string {
  const {t} = useTranslation(TEXTS)
  const incomplete = quotations.filter(({missing}) => missing.length > 0).length
  const rest =
    incomplete === 0 ? t('quotations.complete') : t('quotations.incomplete', {count: incomplete})
  return `${t('quotations.count', {count: quotations.length})}, ${rest}`
}
