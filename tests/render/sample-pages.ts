import {
  archivePath,
  articlePath,
  renderArchiveIndex,
  renderArchivePage,
  renderErrorPage,
  renderFrontPage,
  renderPage,
  renderRedirect,
  renderSourcePage,
  renderTopicPage,
  sourcePath,
  topicPath,
  type Site,
  type Theme,
} from '../../src/render/index.ts'
import {
  everything,
  listed,
  options as sampleOptions,
  seeded,
  site as sampleSite,
} from './sample-site.ts'

const tokajew = {
  _id: 'source-kassym-schomart-tokajew',
  name: 'Kassym-Schomart Tokajew',
  slug: 'kassym-schomart-tokajew',
  kind: 'person',
  description: 'Präsident Kasachstans seit 2019',
  country: 'Kasachstan',
  sameAs: ['https://www.wikidata.org/wiki/Q1265412'],
}

/** The blocks of the seeded article in which Tokajew is quoted, as the query gives them. */
function passages() {
  return (seeded.sections ?? []).flatMap((section) => {
    const body = (section.body ?? []).filter((block) => JSON.stringify(block).includes(tokajew._id))
    return body.length === 0 ? [] : [{...section, body}]
  })
}

/** A page of each kind, by its path. */
export const pages = pagesIn(undefined)

/** Returns a page of each kind, by its path, as a theme shows them. */
export function pagesIn(
  theme: Theme | undefined,
  site: Site = sampleSite,
): Readonly<Record<string, string>> {
  const options = {...sampleOptions, site, theme}
  return {
    '': renderFrontPage(listed, site, options),
    [articlePath('kasachstan-proteste')]: renderPage(seeded, options),
    [articlePath('hafen-und-bahn')]: renderPage(everything, options),
    [topicPath('Verkehr', site) ?? '']: renderTopicPage(
      {topic: 'Verkehr', articles: listed.slice(1)},
      site,
      options,
    ),
    [sourcePath(tokajew.slug, site)]: renderSourcePage(
      {
        source: tokajew,
        articles: [{...seeded, slug: 'kasachstan-proteste', passages: passages()}],
      },
      site,
      options,
    ),
    [archivePath(site)]: renderArchiveIndex(['2022-02', '2022-01', '2021-12'], site, options),
    [archivePath(site, '2022-01')]: renderArchivePage(
      {month: '2022-01', articles: listed, older: '2021-12', newer: '2022-02'},
      site,
      options,
    ),
    'umzug/': renderRedirect('kasachstan-proteste', site),
    '404.html': renderErrorPage('notFound', site, theme),
  }
}
