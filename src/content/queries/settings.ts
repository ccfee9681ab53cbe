import {defineQuery} from 'groq'

import {BLOCKS, IMAGE_FILE} from './projections.ts'
import {RELEASED} from './released.ts'

const LOGO = `_type, crop, hotspot, "asset": asset->{${IMAGE_FILE}}`

/** A link of the settings, with the document that it leads to. A person without articles has no page. */
const LINK = `_key, label, href, "target": target->{
    _id, _type, "title": coalesce(title, name), "slug": slug.current,
    "isThere": select(
      _type == "article" => ${RELEASED},
      _type == "source" => count(*[_type == "article" && references(^._id) && ^._id in authors[]._ref && ${RELEASED}]) > 0,
      true
    )
  }`

/** The part of a document that a page shows of it when it links there. */
const TARGET = `_id, title, "slug": slug.current, "isThere": _type != "article" || ${RELEASED}`

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
    _id, _type, _rev, title, "slug": slug.current,
    "linked": body[].markDefs[_type == "internalLink"].reference->{${TARGET}},
    "boxed": body[].body[].markDefs[_type == "internalLink"].reference->{${TARGET}},
    "related": body[].articles[]->{${TARGET}}
  }
}`)

/** A page of the site with everything that it shows, or null. `$id`: its `_id`. */
export const PAGE_BY_ID = defineQuery(`*[_type == "page" && _id == $id && defined(slug.current)][0]{
  _id, _type, _rev, title, "slug": slug.current, body[]{${BLOCKS}}
}`)
