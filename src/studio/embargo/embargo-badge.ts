import {useTranslation, type DocumentBadgeComponent} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useEmbargo} from './use-embargo.ts'

/** Shows the end of the embargo below the form of an article, whichever fields are open. */
export const EmbargoBadge: DocumentBadgeComponent = ({draft, published}) => {
  const {t} = useTranslation(TEXTS)
  const embargo = useEmbargo((draft ?? published)?.['publishedAt'])
  return embargo === null ? null : {label: embargo, title: t('embargo.help'), color: 'warning'}
}
