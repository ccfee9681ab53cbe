import type {PageConfig} from '../../page-config.ts'
import type {Texts} from '../../texts/words.ts'
import type {PageStatus} from '../page-status.ts'
import {element} from './element.ts'

/** The link to the site. */
interface SiteLink {
  readonly element: HTMLAnchorElement
  readonly show: (status: PageStatus) => void
}

/**
 * Creates a link to the published article on the site, or to the front page while readers see no such article. It opens a
 * tab of its own. Undefined where no site is served.
 */
export function createSiteLink({siteAddress}: PageConfig, texts: Texts): SiteLink | undefined {
  if (siteAddress === undefined) return undefined
  const link = element('a', {class: 'all', target: '_blank', rel: 'noopener'}, texts.site)
  return {
    element: link,
    show: ({facts}) => {
      const {publicPath} = facts.state
      link.href = siteAddress + (publicPath ?? '')
      link.title = publicPath === undefined ? texts.frontPageOfSite : texts.onSite
    },
  }
}
