import {attributes} from '../attributes.ts'
import {escapeText, jsonForScript} from '../escape.ts'
import {fontsStyle, type Look} from '../theme/theme-style.ts'
import {styleOf} from './style.ts'

/** The content of a page of the site. */
export interface Document {
  readonly lang: string
  /** As plain text. */
  readonly title: string
  readonly description?: string
  /** Absolute addresses. */
  readonly canonical?: string
  /** Files of the site, as attributes of `<link>`. */
  readonly files?: readonly Readonly<Record<'rel' | 'type' | 'href' | 'title', string>>[]
  /** The neighbours of the page in a sequence, by their relation. */
  readonly links?: readonly (readonly [rel: string, href: string])[]
  /** Properties of Open Graph and other metadata by name. Names may repeat. */
  readonly properties?: readonly (readonly [property: string, content: string])[]
  readonly names?: readonly (readonly [name: string, content: string])[]
  /** The JSON-LD of the page. */
  readonly linkedData?: unknown
  /** HTML before and after the main content. */
  readonly masthead?: string
  readonly footer?: string
  readonly main: string
  /** HTML at the end of the head, from a server that shows the page to editors. */
  readonly head?: string
  /** The page's Content-Security-Policy; null if the server sends one. */
  readonly policy?: null
  /** The rules of this page and of its site, which follow those of every page. */
  readonly style?: string
  /** Whether the page shows an article or a list. */
  readonly kind: 'article' | 'list'
  readonly look?: Look
  /** The place of the page in its site, from which it loads the fonts of its theme. */
  readonly path?: string
}

const POLICY = `<meta http-equiv="Content-Security-Policy"${attributes({
  content: "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
})}>
`

/**
 * Writes a complete HTML document. It includes its style, loads only pictures, and forbids scripts.
 */
export function renderDocument(document: Document): string {
  const {lang, masthead = '', main, footer = '', head = '', policy} = document
  return `<!doctype html>
<html${attributes({lang})}>
<head>
<meta charset="utf-8">
${policy === null ? '' : POLICY}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${aboutOf(document)}<style>${styleIn(document)}</style>
${script(document.linkedData)}${head}</head>
<body>
${masthead}<main>
${main}</main>
${footer}</body>
</html>
`
}

function styleIn({kind, look, path, style = '', main, policy}: Document): string {
  const fonts = path === undefined ? [] : (look?.theme?.fonts ?? [])
  // Editors may add a block of any type to a page that is open.
  const html = policy === null ? undefined : main
  return fontsStyle(fonts, path ?? '') + styleOf(kind, look, html) + style
}

/** The parts around the main content that depend on it, as HTML. */
export interface Surroundings {
  /** The elements of the head that describe the page. */
  readonly head: string
  readonly masthead: string
  readonly footer: string
}

/** Returns the surroundings of a page's main content. */
export function surroundingsOf(document: Document): Surroundings {
  const {masthead = '', footer = ''} = document
  return {head: aboutOf(document) + script(document.linkedData), masthead, footer}
}

function aboutOf(document: Document): string {
  const {title, description} = document
  const described = description
    ? `<meta${attributes({name: 'description', content: description})}>\n`
    : ''
  return `<title>${escapeText(title)}</title>\n${described}${metadata(document)}`
}

function metadata({
  canonical,
  links = [],
  files = [],
  names = [],
  properties = [],
}: Document): string {
  let html = ''
  if (canonical) html += `<link${attributes({rel: 'canonical', href: canonical})}>\n`
  for (const [rel, href] of links) html += `<link${attributes({rel, href})}>\n`
  for (const file of files) html += `<link${attributes(file)}>\n`
  for (const [name, content] of names) html += `<meta${attributes({name, content})}>\n`
  for (const [property, content] of properties) {
    html += `<meta${attributes({property, content})}>\n`
  }
  return html
}

function script(linkedData: unknown): string {
  return linkedData === undefined
    ? ''
    : `<script type="application/ld+json">${jsonForScript(linkedData)}</script>\n`
}
