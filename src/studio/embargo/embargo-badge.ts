import {useTranslation, type DocumentBadgeComponent} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useEmbargo} from './use-embargo.ts'

/** Says below the form of an article until when readers do not see it, whichever fields are open. */
export const EmbargoBadge: DocumentBadgeComponent = ({draft, published}) => {
  const {t} = useTranslation(TEXTS)
  const embargo = useEmbargo((draft ?? published)?.['publishedAt'])
  return embargo === null ? null : {label: embargo, title: t('embargo.help'), color: 'warning'}
}
