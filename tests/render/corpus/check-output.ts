import {micromark} from 'micromark'
import type {DefaultTreeAdapterTypes} from 'parse5'
import {parse} from 'parse5'
import {SaxesParser} from 'saxes'

import type {Kind} from './writers.ts'

/** The elements of a page of ours. */
const ELEMENTS = new Set(
  'a abbr article aside audio bdi blockquote body br caption div em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hgroup html img li link main mark meta nav ol p pre code details hr q script section small span strong style sub summary sup table tbody td th thead time title tr track ul video'.split(
    ' ',
  ),
)
const ATTRIBUTE =
  /^(?:alt|aria-[a-z]+|charset|cite|class|content|controls|crossorigin|data-[a-z-]+|datetime|decoding|dir|fetchpriority|height|href|http-equiv|id|kind|label|lang|loading|name|poster|preload|property|rel|role|sizes|scope|src|srcset|srclang|start|style|tabindex|title|type|width)$/u
const ADDRESSES = new Set(['href', 'src', 'cite', 'poster'])

/** The faults of a text in its format; empty when a reader of the format takes it and nothing in it runs. */
export function faultsOf(text: string, kind: Kind): string[] {
  const faults = text.isWellFormed() ? [] : ['half of a character']
  if (kind === 'html') faults.push(...faultsOfHtml(text))
  if (kind === 'xml') faults.push(...faultsOfXml(text))
  if (kind === 'json') faults.push(...faultsOfJson(text))
  if (kind === 'markdown') {
    faults.push(...faultsOfHtml(micromark(text, {allowDangerousHtml: true})))
  }
  return faults
}

function faultsOfHtml(html: string): string[] {
  const faults: string[] = []
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html).childNodes]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#comment') faults.push('a comment')
    if (!('tagName' in node)) continue
    for (const child of node.childNodes) waiting.push(child)
    faults.push(...faultsOfElement(node))
  }
  return faults
}

function faultsOfElement({tagName, attrs}: DefaultTreeAdapterTypes.Element): string[] {
  const faults = ELEMENTS.has(tagName) ? [] : [`<${tagName}>`]
  const type = attrs.find(({name}) => name === 'type')?.value
  if (tagName === 'script' && type !== 'application/ld+json') faults.push('a script')
  for (const {name, value} of attrs) {
    if (!ATTRIBUTE.test(name)) faults.push(`the attribute ${name}`)
    if (ADDRESSES.has(name) && !isSafe(value)) faults.push(`${name}=${value}`)
  }
  return faults
}

function isSafe(address: string): boolean {
  const url = URL.parse(address, 'https://newsdesk.test/')
  return url === null || ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)
}

/** XML 1.0, by a parser that takes nothing else; the HTML in it is looked at, too. */
function faultsOfXml(xml: string): string[] {
  const faults: string[] = []
  const parser = new SaxesParser({xmlns: true})
  let html = ''
  let isHtml = false
  parser.on('error', ({message}) => faults.push(message.slice(0, 200)))
  parser.on('opentag', ({name, attributes}) => {
    isHtml = name === 'content:encoded' || attributes['type']?.value === 'html'
  })
  parser.on('closetag', () => (isHtml = false))
  const take = (text: string): void => {
    if (isHtml) html += text
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.write(xml).close()
  return html === '' ? faults : [...faults, ...faultsOfHtml(html)]
}

function faultsOfJson(json: string): string[] {
  const faults: string[] = []
  const waiting: unknown[] = [JSON.parse(json)]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === 'string' && !value.isWellFormed()) faults.push('half of a character')
    if (typeof value !== 'object' || value === null) continue
    const {
      content_html: feed,
      contentType,
      value: body,
    } = value as Readonly<Record<string, unknown>>
    if (typeof feed === 'string') faults.push(...faultsOfHtml(feed))
    if (contentType === 'text/html') faults.push(...faultsOfHtml(String(body)))
    for (const member of Object.values(value)) waiting.push(member)
  }
  return faults
}
