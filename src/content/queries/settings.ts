import {defineQuery} from 'groq'

import {BLOCKS, IMAGE_FILE} from './projections.ts'

const LOGO = `_type, crop, hotspot, "asset": asset->{${IMAGE_FILE}}`

/** A link of the settings, with the document that it leads to. */
const LINK = `_key, label, href, "target": target->{_id, _type, title, "slug": slug.current}`

/** The settings of the site, or null, and its pages by title. */
export const SITE_SETTINGS = defineQuery(`{
  "site": *[_type == "site" && _id == "site"][0]{
    title, description, baseUrl, language, accentColor, accounts,
    logo{${LOGO}},
    navigation[]{${LINK}},
    footer[]{${LINK}},
    publisher{
      name, address, sameAs,
      logo{${LOGO}},
      correctionsPolicy{${LINK}},
      ethicsPolicy{${LINK}}
    }
  },
  "pages": *[_type == "page" && defined(slug.current)] | order(title asc, _id asc){
    _id, _type, _rev, title, "slug": slug.current
  }
}`)

/** A page of the site with everything that it shows, or null. `$id`: its `_id`. */
export const PAGE_BY_ID = defineQuery(`*[_type == "page" && _id == $id && defined(slug.current)][0]{
  _id, _type, _rev, title, "slug": slug.current, body[]{${BLOCKS}}
}`)
