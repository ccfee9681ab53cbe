import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {renderPage} from '../../src/render/index.ts'
import {asMarkdown} from './markdown.ts'
import {newsArticle} from './newsroom.ts'

/** Where Eleventy is installed for the benchmark, as bench/README.md says. It is no dependency. */
export const peersFolder = join(import.meta.dirname, '..', 'peers')
export const eleventy = join(peersFolder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
export const hasEleventy = () => existsSync(eleventy)

/** The style of a page of ours, which the pages of all carry. */
const style = /<style>[\s\S]*<\/style>/.exec(renderPage({title: 'a'}))?.[0] ?? ''

/** Writes the articles as a site of Hugo: pages alone, no lists. */
export function writeHugoSite(folder: string, articles: number): void {
  write(
    join(folder, 'hugo.toml'),
    `baseURL = "http://localhost:8080/"
languageCode = "de"
title = "newsdesk"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home", "section"]
[markup.goldmark.renderer]
unsafe = true
`,
  )
  write(
    join(folder, 'layouts', '_default', 'single.html'),
    pageTemplate({
      title: '{{ .Title }}',
      kicker: '{{ .Params.kicker }}',
      description: '{{ .Description }}',
      url: '{{ .Permalink }}',
      date: '{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}',
      agency: '{{ .Params.agency }}',
      linkedData:
        '{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "description" .Description "datePublished" .Date "url" .Permalink "keywords" .Params.tags "articleBody" .Plain "citation" .Params.quotations | jsonify | safeJS }}',
      content: '{{ .Content }}',
    }),
  )
  writeContent(join(folder, 'content'), articles)
}

/** Writes them as a site of Eleventy, with Markdown and Nunjucks. */
export function writeEleventySite(folder: string, articles: number): void {
  write(
    join(folder, 'eleventy.config.cjs'),
    `module.exports = (config) => {
  config.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', '\\\\u003c'))
  config.addFilter('plain', (html) => html.replace(/<[^>]*>/g, ''))
  config.addGlobalData('layout', 'page.njk')
  config.addGlobalData('permalink', '/{{ page.fileSlug }}/index.html')
  return {dir: {input: 'content', includes: '../_includes', output: 'public'}}
}
`,
  )
  write(
    join(folder, '_includes', 'page.njk'),
    pageTemplate({
      title: '{{ title }}',
      kicker: '{{ kicker }}',
      description: '{{ description }}',
      url: 'http://localhost:8080{{ page.url }}',
      date: '{{ page.date.toISOString() }}',
      agency: '{{ agency }}',
      linkedData: `{{ {'@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, description: description, datePublished: page.date, url: page.url, keywords: tags, articleBody: content | plain, citation: quotations} | json | safe }}`,
      content: '{{ content | safe }}',
    }),
  )
  writeContent(join(folder, 'content'), articles)
}

function writeContent(folder: string, articles: number): void {
  for (let n = 0; n < articles; n += 1) {
    const {slug, text} = asMarkdown(newsArticle(n))
    write(join(folder, `${slug}.md`), text)
  }
}

function write(path: string, content: string): void {
  mkdirSync(join(path, '..'), {recursive: true})
  writeFileSync(path, content)
}

/** The head and the frame of a page of ours, with the places of what differs. */
function pageTemplate(at: Readonly<Record<string, string>>): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${at.title}</title>
<meta name="description" content="${at.description}">
<link rel="canonical" href="${at.url}">
<meta property="og:type" content="article">
<meta property="og:title" content="${at.title}">
<meta property="og:description" content="${at.description}">
<meta property="og:url" content="${at.url}">
<meta property="article:published_time" content="${at.date}">
${style}
<script type="application/ld+json">${at.linkedData}</script>
</head>
<body>
<main>
<article lang="de">
<header>
<hgroup><p class="kicker">${at.kicker}</p><h1>${at.title}</h1></hgroup>
<p class="lead">${at.description}</p>
<p class="byline"><span class="agency">${at.agency}</span></p>
<p class="dates"><time datetime="${at.date}">${at.date}</time></p>
</header>
${at.content}
</article>
</main>
</body>
</html>
`
}
