import {
  checkContent,
  locateHostedPicture,
  renderFormats,
  renderPage,
  RenderError,
  type Article,
  type Site,
} from 'newsdesk/render'

/** An article, as `ARTICLE_BY_SLUG` returns it or your own code builds it. */
const article: Article = {
  _id: 'article-hafen',
  slug: 'hafen',
  language: 'de',
  title: 'Der Hafen bekommt ein "zweites Gleis"',
  lead: 'Gebaut wird in drei Jahren.',
  publishedAt: '2022-01-07T09:30:00Z',
  topics: ['Verkehr'],
  sections: [{_key: 's1', body: [paragraph('Es kostet 2,2 Millionen Euro.')]}],
}

const site: Site = {title: 'Der Newsdesk', baseUrl: 'https://newsdesk.example/', language: 'de'}

// Everything wrong with the content, before anything is rendered.
for (const {path, what, why} of checkContent(article)) console.error(`${path}: ${what}. ${why}`)

// One format: a whole page, with pictures as the hosted Content Lake makes them.
const page = renderPage(article, {site, locatePicture: locateHostedPicture})
console.log(page.split('\n', 1)[0])

// Several formats, checked once.
const [markdown = '', ninjs = ''] = renderFormats(article, ['markdown', 'ninjs'], {site})
console.log(markdown)
console.log((JSON.parse(ninjs) as {uri: string}).uri)

// Content that cannot be rendered throws an error with the place and the remedy.
try {
  renderPage({...article, sections: [{_key: 's1', body: [{_type: 'slideshow'}]}]})
} catch (error) {
  if (error instanceof RenderError) console.log(error.code, error.path)
}

function paragraph(text: string) {
  return {
    _type: 'block',
    _key: 'b1',
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', text, marks: []}],
  }
}
