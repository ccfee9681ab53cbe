import {listOf, objectOf, parseJson, textOf, type JsonObject} from './json.ts'

const FORMATS: readonly (readonly [number, string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
]

/** Deeper nodes are no text that anybody wrote. */
const DEEPEST = 50

/** Returns the HTML of a text of Ghost's editor since version 5, for exports that lack it. */
export function lexicalHtml(source: string): string {
  return htmlOf(objectOf(objectOf(parseJson(source))['root']), 0)
}

function htmlOf(node: JsonObject, depth: number): string {
  if (depth > DEEPEST) return ''
  const inner = () =>
    listOf(node['children'])
      .map((child) => htmlOf(objectOf(child), depth + 1))
      .join('')
  const word = (name: string) => textOf(node[name]) ?? ''
  switch (word('type')) {
    case 'text':
    case 'extended-text':
      return marked(node)
    case 'linebreak':
      return '<br>'
    case 'link':
    case 'autolink':
      return `<a href="${escaped(word('url'))}">${inner()}</a>`
    case 'heading':
    case 'extended-heading':
      return element(/^h[1-6]$/.test(word('tag')) ? word('tag') : 'h2', inner())
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return element('blockquote', element('p', inner()))
    case 'list':
      return element(word('listType') === 'number' ? 'ol' : 'ul', inner())
    case 'listitem':
      return element('li', inner())
    case 'paragraph':
      return element('p', inner())
    case 'image':
      return figure(
        `<img src="${escaped(word('src'))}" alt="${escaped(word('alt'))}">`,
        word('caption'),
      )
    case 'embed':
    case 'bookmark':
      return element('p', `<a href="${escaped(word('url'))}">${escaped(word('url'))}</a>`)
    case 'horizontalrule':
      return '<hr>'
    case 'html':
    case 'markdown':
      return word('html') || word('markdown')
    case 'callout':
      return element('p', word('calloutText'))
    case 'toggle':
      return `<details><summary>${word('heading')}</summary>${word('content')}</details>`
    default:
      return inner()
  }
}

function marked(node: JsonObject): string {
  const bits = Number(node['format']) || 0
  const text = typeof node['text'] === 'string' ? escaped(node['text']) : ''
  return FORMATS.filter(([bit]) => (bits & bit) !== 0).reduce(
    (html, [, name]) => element(name, html),
    text,
  )
}

const element = (name: string, inner: string) => `<${name}>${inner}</${name}>`

const figure = (image: string, caption: string) =>
  element('figure', image + (caption === '' ? '' : element('figcaption', caption)))

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
