import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {Flex, Stack, Switch, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {useTranslation, type DocumentInspector, type DocumentInspectorProps} from 'sanity'
import {useDocumentPane} from 'sanity/structure'

import {TEXTS} from '../../../schemas/index.ts'
import {EmptyState} from '../structure/empty-state.tsx'
import {InspectorFrame} from '../structure/inspector-frame.tsx'
import {QuotationCard} from './quotation-card.tsx'
import {useOpenInForm} from './use-open-in-form.ts'
import {useQuotationSummary} from './use-quotation-summary.ts'
import {useQuotations} from './use-quotations.ts'

/** The name by which the view is opened. */
export const quotationsInspectorName = 'newsdesk-quotations'

/** Lists all quotations of the open article beside its form, in the order of the text, with their missing fields. */
export const quotationsInspector: DocumentInspector = {
  name: quotationsInspectorName,
  component: Quotations,
  useMenuItem: () => {
    const {t} = useTranslation(TEXTS)
    return {icon: BlockquoteIcon, title: t('quotations.title'), showAsAction: true}
  },
}

function Quotations({onClose}: DocumentInspectorProps) {
  const {t} = useTranslation(TEXTS)
  const {displayed} = useDocumentPane()
  const open = useOpenInForm()
  const quotations = useQuotations(displayed)
  const summary = useQuotationSummary(quotations)
  const [onlyIncomplete, setOnlyIncomplete] = useState(false)
  const switchId = useId()
  const shown = onlyIncomplete ? quotations.filter(({missing}) => missing.length > 0) : quotations
  return (
    <InspectorFrame
      testId="quotations"
      title={t('quotations.title')}
      closeLabel={t('quotations.close')}
      onClose={onClose}
    >
      {quotations.length === 0 ? (
        <EmptyState title={t('quotations.empty')} help={t('quotations.empty.help')} />
      ) : (
        <Stack gap={3}>
          <Text muted size={1}>
            {summary}
          </Text>
          <Flex align="center" gap={2} as="label" htmlFor={switchId}>
            <Switch
              id={switchId}
              checked={onlyIncomplete}
              onChange={() => setOnlyIncomplete(!onlyIncomplete)}
            />
            <Text size={1}>{t('quotations.only-incomplete')}</Text>
          </Flex>
          {shown.length === 0 && <Text size={1}>{t('quotations.all-complete')}</Text>}
          {shown.map(({quotation, missing}) => (
            <QuotationCard
              key={JSON.stringify(quotation.path)}
              quotation={quotation}
              missing={missing}
              onOpen={open}
            />
          ))}
        </Stack>
      )}
    </InspectorFrame>
  )
}
