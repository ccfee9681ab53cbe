import {
  articlePath,
  fileOf,
  renderFrontPage,
  renderRss,
  renderSourcePage,
  sitemapFiles,
  sourcePath,
  topicPath,
  type Article,
  type ListedArticle,
  type Site,
} from 'newsdesk/render'

const site: Site = {title: 'Der Newsdesk', baseUrl: 'https://newsdesk.example/', language: 'de'}

// `ARTICLE_LIST` gives what lists show, `FEED_ARTICLES` whole articles.
const listed: ListedArticle[] = [
  {slug: 'hafen', title: 'Der Hafen', publishedAt: '2022-01-07T09:30:00Z'},
]
const whole: Article[] = listed.map((article) => ({...article, _id: `article-${article.slug}`}))

const files = new Map<string, string>([
  ['index.html', renderFrontPage(listed, site)],
  ['feed.xml', renderRss(whole, site)],
])

// `SOURCE_BY_ID` gives the source, `STATEMENTS_IN_CONTEXT` what it said, by article.
const source = {_id: 'source-lindner', name: 'Eva Lindner', slug: 'eva-lindner'}
files.set(fileOf(sourcePath(source.slug, site)), renderSourcePage({source, articles: []}, site))

// Sitemaps come one file after another, so that any number of addresses fits into memory.
const entries = [
  {path: ''},
  ...listed.map(({slug, publishedAt}) => ({path: articlePath(slug), lastModified: publishedAt})),
  {path: topicPath('Verkehr', site) ?? ''},
]
for (const {path, content} of sitemapFiles(entries, site)) files.set(path, content)

for (const [path, content] of files) console.log(path, content.startsWith('<'))
