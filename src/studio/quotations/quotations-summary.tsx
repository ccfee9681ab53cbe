import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {SearchIcon} from '@sanity/icons/Search'
import {Flex, Text} from '@sanity/ui'
import {useDeferredValue, useMemo} from 'react'
import {getPublishedId, useFormValue, useTranslation} from 'sanity'
import {useDocumentPane} from 'sanity/structure'

import {TEXTS} from '../../../schemas/index.ts'
import {openQuotations} from '../../quotations/index.ts'
import {SmallButton} from '../structure/small-button.tsx'
import {suggestionsInspectorName} from '../suggestions/suggestions-inspector.tsx'
import {useFoundQuotations} from '../suggestions/use-found-quotations.ts'
import {quotationsInspectorName} from './quotations-inspector.tsx'
import {useQuotationSummary} from './use-quotation-summary.ts'
import {useQuotations} from './use-quotations.ts'

/** The number of quotations and of incomplete ones, with their list, and the search for new ones. */
export function QuotationsSummary() {
  const {t} = useTranslation(TEXTS)
  const {openInspector} = useDocumentPane()
  const quotations = useQuotations({sections: useFormValue(['sections'])})
  const summary = useQuotationSummary(quotations)
  const open = useOpenCount()
  return (
    <Flex align="center" gap={3} wrap="wrap">
      {quotations.length > 0 && (
        <Text muted size={1}>
          {summary}
        </Text>
      )}
      {open > 0 && (
        <Text size={1} weight="medium" data-testid="open-quotations">
          {t('suggestions.open', {count: open})}
        </Text>
      )}
      <SmallButton
        icon={SearchIcon}
        mode="bleed"
        text={t('suggestions.title')}
        onClick={() => openInspector(suggestionsInspectorName)}
      />
      {quotations.length > 0 && (
        <SmallButton
          icon={BlockquoteIcon}
          mode="bleed"
          text={t('quotations.show')}
          onClick={() => openInspector(quotationsInspectorName)}
        />
      )}
    </Flex>
  )
}

/** Returns how many quotations of the text wait for a decision. It may be a moment behind the typing. */
function useOpenCount(): number {
  const {documentId} = useDocumentPane()
  const {refused} = useFoundQuotations(getPublishedId(documentId))
  const sections = useDeferredValue(useFormValue(['sections']))
  const asked = JSON.stringify(refused)
  return useMemo(
    () => openQuotations({sections}, new Set(JSON.parse(asked) as string[])).length,
    [sections, asked],
  )
}
