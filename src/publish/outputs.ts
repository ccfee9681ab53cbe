import {archive} from './outputs/archive.ts'
import {archiveMonths} from './outputs/archive-months.ts'
import {atom} from './outputs/atom.ts'
import {authors} from './outputs/authors.ts'
import {corrections} from './outputs/corrections.ts'
import {departments} from './outputs/departments.ts'
import {errorPages} from './outputs/error-pages.ts'
import {fonts} from './outputs/fonts.ts'
import {front} from './outputs/front.ts'
import {hostRedirects} from './outputs/host-redirects.ts'
import {jsonFeed} from './outputs/json-feed.ts'
import {llms} from './outputs/llms.ts'
import {newsSitemap} from './outputs/news-sitemap.ts'
import {pages} from './outputs/pages.ts'
import {redirects} from './outputs/redirects.ts'
import {robots} from './outputs/robots.ts'
import {rss} from './outputs/rss.ts'
import {sitemap} from './outputs/sitemap.ts'
import {sources} from './outputs/sources.ts'
import {topics} from './outputs/topics.ts'

/** Everything that a site has beside its articles. A new output is a file in `outputs/` and a line here. */
export const outputs = [
  redirects,
  hostRedirects,
  front,
  pages,
  archive,
  archiveMonths,
  topics,
  departments,
  authors,
  sources,
  corrections,
  rss,
  atom,
  jsonFeed,
  sitemap,
  newsSitemap,
  llms,
  robots,
  errorPages,
  fonts,
] as const
