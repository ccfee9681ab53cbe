import {page} from './page.ts'
import {pageText} from './page-text.ts'
import {postalAddress} from './postal-address.ts'
import {publisher} from './publisher.ts'
import {site} from './site.ts'
import {siteLink} from './site-link.ts'

/** The types of the site itself: its settings and its pages. */
export const siteTypes = [site, page, pageText, publisher, postalAddress, siteLink]
