import type {Article} from '../article.ts'
import {attributes} from '../attributes.ts'
import {checkArticle} from '../check/article.ts'
import type {Problem} from '../check/problem.ts'
import {escapeText} from '../escape.ts'
import type {RenderOptions} from '../options.ts'
import {createContext} from '../options.ts'
import {pageStyle} from '../page/style.ts'
import {typeset} from '../typography/typeset.ts'
import type {Format} from './format.ts'
import {renderArticle} from './fragment.ts'

/**
 * Renders an article as a complete HTML document. It carries its own style, asks for nothing but
 * the article's pictures, and forbids scripts; what it shows is the article and nothing else.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 */
export function renderPage(article: Article, options: RenderOptions = {}): string {
  const context = createContext(options, article?.language)
  const {lang} = context
  const checked = checkArticle(article, context.report)
  const title = plain(checked.title, lang)
  const description = plain(checked.lead, lang)
  return `<!doctype html>
<html${attributes({lang})}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
${description && `<meta${attributes({name: 'description', content: description})}>\n`}<style>
${pageStyle}</style>
</head>
<body>
<main>
${renderArticle(checked, context)}</main>
</body>
</html>
`
}

function plain(field: string | Problem, lang: string): string {
  return typeof field === 'string' ? typeset(field, lang) : ''
}

export const page: Format = {
  render: renderPage,
  mediaType: 'text/html; charset=utf-8',
  extension: '.html',
}
