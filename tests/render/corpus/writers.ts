import * as render from '../../../src/render/index.ts'
import * as live from '../../../src/render/live/index.ts'
import type {Article, FormatName, RenderOptions, Site} from '../../../src/render/index.ts'

/** The format of an output, which decides how the output is checked. */
export type Kind = 'html' | 'xml' | 'json' | 'markdown' | 'text'

/** One way to write an article, alone or as a member of a list. */
export interface Writer {
  readonly kind: Kind
  /** Whether the output is a format of one article. */
  readonly isFormat?: boolean
  /** Returns all files of the output. */
  readonly write: (article: Article, site: Site, options: RenderOptions) => readonly string[]
}

/** The formats of one article, newly registered ones included. */
export const formatNames = Object.keys(render.formats) as FormatName[]

const ofFormats = formatNames.map((name): [string, Writer] => {
  const format = render.formats[name]
  const write: Writer['write'] = (article, site, options) => [
    format.render(article, {...options, site}),
  ]
  return [
    `render${name[0]?.toUpperCase()}${name.slice(1)}`,
    {kind: kindOf(format.mediaType), isFormat: true, write},
  ]
})

function kindOf(mediaType: string): Kind {
  if (mediaType.startsWith('text/html')) return 'html'
  if (mediaType.startsWith('text/markdown')) return 'markdown'
  if (/\bxml\b/u.test(mediaType)) return 'xml'
  return /\bjson\b/u.test(mediaType) ? 'json' : 'text'
}

const MONTH = '2022-01'
/** A list in which the given article stands between others. */
const listed = (article: Article) => [
  {...article, slug: 'a'},
  {slug: 'b', title: 'B', publishedAt: '2022-01-08T10:00:00Z'},
]
const words = (value: unknown): string => (typeof value === 'string' ? value : 'Thema')
const firstTopic = ({topics}: Article): string => words(Array.isArray(topics) ? topics[0] : topics)
const contents = (files: Iterable<render.SiteFile>): string[] =>
  Array.from(files, ({content}) => content)
const sectionsOf = ({sections}: Article) => (Array.isArray(sections) ? sections : [])

/** All other writers that this room exports, by the name of their function. */
const others: Readonly<Record<string, Writer>> = {
  renderBody: {
    kind: 'html',
    write: (article, site, options) =>
      sectionsOf(article).map((section: {body?: never} | null) =>
        render.renderBody(section?.body, {...options, site}),
      ),
  },
  renderFormats: {
    kind: 'html',
    write: (article, site, options) => render.renderFormats(article, ['page'], {...options, site}),
  },
  LivePage: {
    kind: 'html',
    write: (article, site, options) => {
      const {unknown: _, onProblem: __, ...rest} = options
      const rendering = new live.LivePage({...rest, site, edit: (path) => path}).render(article)
      return [rendering.page()]
    },
  },
  renderRss: {
    kind: 'xml',
    write: (article, ...rest) => [render.renderRss(listed(article), ...rest)],
  },
  renderAtom: {
    kind: 'xml',
    write: (article, ...rest) => [render.renderAtom(listed(article), ...rest)],
  },
  renderJsonFeed: {
    kind: 'json',
    write: (article, ...rest) => [render.renderJsonFeed(listed(article), ...rest)],
  },
  renderFrontPage: {
    kind: 'html',
    write: (article, ...rest) => [render.renderFrontPage(listed(article), ...rest)],
  },
  renderTopicPage: {
    kind: 'html',
    write: (article, ...rest) => {
      const topic = firstTopic(article)
      const known = render.topicPath(topic) === undefined ? `Thema ${topic}` : topic
      return [render.renderTopicPage({topic: known, articles: listed(article)}, ...rest)]
    },
  },
  renderDepartmentPage: {
    kind: 'html',
    write: (article, ...rest) => {
      const title = words(article.title).trim() || 'Ressort'
      const department = {slug: 'ressort', title, description: article.lead}
      return [render.renderDepartmentPage({department, articles: listed(article)}, ...rest)]
    },
  },
  renderAuthorPage: {
    kind: 'html',
    write: (article, ...rest) => {
      const name = words(article.title)
      const {image, lead: biography} = article
      const author = {_id: 's', slug: 's', name, description: name, biography, image, email: name}
      return [render.renderAuthorPage({author, articles: listed(article)}, ...rest)]
    },
  },
  renderSourcePage: {
    kind: 'html',
    write: (article, ...rest) => {
      const name = words(article.title)
      const source = {_id: 's', slug: 's', name, description: name, country: name, sameAs: [name]}
      const articles = listed(article).map((one) => ({...one, passages: sectionsOf(article)}))
      return [render.renderSourcePage({source, articles}, ...rest)]
    },
  },
  renderSitePage: {
    kind: 'html',
    write: (article, ...rest) =>
      sectionsOf(article).map((section: {body?: never} | null) =>
        render.renderSitePage({title: article.title, slug: 'seite', body: section?.body}, ...rest),
      ),
  },
  renderArchivePage: {
    kind: 'html',
    write: (article, ...rest) => [
      render.renderArchivePage({month: MONTH, articles: listed(article)}, ...rest),
    ],
  },
  renderArchiveIndex: {
    kind: 'html',
    write: (_article, ...rest) => [render.renderArchiveIndex([MONTH], ...rest)],
  },
  renderCorrectionsPage: {
    kind: 'html',
    write: (article, ...rest) => [render.renderCorrectionsPage(listed(article), ...rest)],
  },
  renderCorrectionsFeed: {
    kind: 'xml',
    write: (article, ...rest) => [render.renderCorrectionsFeed(listed(article), ...rest)],
  },
  renderRedirect: {kind: 'html', write: (_article, site) => [render.renderRedirect('a', site)]},
  renderErrorPage: {
    kind: 'html',
    write: (_article, site) => [
      render.renderErrorPage('notFound', site),
      render.renderErrorPage('gone', site),
    ],
  },
  renderLlmsTxt: {
    kind: 'markdown',
    write: (article, ...rest) => [render.renderLlmsTxt(listed(article), ...rest)],
  },
  renderRobotsTxt: {kind: 'text', write: (_article, site) => [render.renderRobotsTxt(site)]},
  sitemapFiles: {
    kind: 'xml',
    write: (article, site) => {
      const path = render.topicPath(firstTopic(article), site) ?? 'a/'
      return contents(render.sitemapFiles([{path, lastModified: article.updatedAt}], site))
    },
  },
  newsSitemapFiles: {
    kind: 'xml',
    write: (article, site) => {
      const now = new Date('2022-01-08T18:00:00Z')
      return contents(render.newsSitemapFiles(listed(article), site, now))
    },
  },
}

/** Every renderer of the room, by the name under which it is exported. */
export const writers: Readonly<Record<string, Writer>> = {
  ...Object.fromEntries(ofFormats),
  ...others,
}

/** The names of all writers that the room exports. `articleOfPage` and `aroundSitePage` are parts of `renderSitePage`. */
export const exportedWriters = Object.keys({...render, ...live}).filter((name) =>
  /^render[A-Z]|[a-z]Files$|^Live[A-Z]/u.test(name),
)
