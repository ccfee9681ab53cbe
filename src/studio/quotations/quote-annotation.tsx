import {Stack, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import {useTranslation, type BlockAnnotationProps} from 'sanity'
import {styled} from 'styled-components'

import {TEXTS} from '../../../schemas/index.ts'
import {useSource} from '../live/use-source.ts'
import {quotationOf} from './collect-quotations.ts'
import {MissingBadges} from './missing-badges.tsx'
import {QuotationSource} from './quotation-source.tsx'
import {isRequired, missingIn} from './quotation.ts'
import {useDay} from './use-day.ts'

/** Quoted words in the text editor. Their colour shows whether they have a source, which appears on hover. */
export function QuoteAnnotation(props: BlockAnnotationProps) {
  const {t} = useTranslation(TEXTS)
  const day = useDay()
  const quotation = quotationOf(props.value, 'inline', props.path, '…')
  const source = useSource(quotation.source)
  const missing = missingIn(quotation, source?.kind)
  const lacksSource = missing.some(isRequired) || source === null
  const circumstances = [quotation.occasion, quotation.saidOn && day(quotation.saidOn)]
  const shown = circumstances.filter(Boolean).join(' · ')
  const about = (
    <Stack gap={3} padding={3} style={{maxWidth: 280}}>
      <Text muted size={0}>
        {t('quotations.use.inline')}
      </Text>
      <QuotationSource quotation={quotation} />
      {shown && <Text size={1}>{shown}</Text>}
      <MissingBadges missing={missing} />
    </Stack>
  )
  const textElement = (
    <Tooltip content={about} placement="bottom" portal>
      <Words data-quotation={lacksSource ? 'without-source' : 'with-source'}>
        {props.textElement}
      </Words>
    </Tooltip>
  )
  return props.renderDefault({...props, textElement})
}

const Words = styled.span`
  color: var(--card-fg-color);
  background-color: var(--card-badge-suggest-bg-color);
  box-shadow: 0 2px 0 var(--card-badge-suggest-dot-color);
  &[data-quotation='without-source'] {
    background-color: var(--card-badge-critical-bg-color);
    box-shadow: none;
    text-decoration: underline wavy var(--card-badge-critical-dot-color);
    text-underline-offset: 3px;
  }
`
