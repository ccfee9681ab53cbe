import {sources, type NewsDocument} from './newsroom.ts'

/** An article as generators take it: front matter as JSON, which is YAML, and Markdown with the quotations as HTML. */
export interface MarkdownPage {
  readonly slug: string
  readonly text: string
}

interface Span {
  readonly text: string
  readonly marks: readonly string[]
}

interface Block {
  readonly children: readonly Span[]
  readonly markDefs: readonly {
    readonly _key: string
    readonly _type: string
    readonly href?: string
    readonly source?: {readonly _ref: string}
    readonly role?: string
  }[]
}

interface Content {
  readonly title: string
  readonly kicker: string
  readonly lead: string
  readonly publishedAt: string
  readonly topics: readonly string[]
  readonly slug: {readonly current: string}
  readonly agencies: readonly {readonly _ref: string}[]
  readonly sections: readonly {readonly heading?: string; readonly body: readonly Block[]}[]
}

const names = new Map(sources().map(({_id, name}) => [_id, String(name)]))

/** Writes an article as Markdown that says what the page of the article says. */
export function asMarkdown(document: NewsDocument): MarkdownPage {
  const article = document as unknown as Content
  const front = {
    title: article.title,
    kicker: article.kicker,
    description: article.lead,
    date: article.publishedAt,
    tags: article.topics,
    agency: names.get(article.agencies[0]?._ref ?? ''),
    quotations: article.sections.flatMap(({body}) => body.flatMap(quotationsOf)),
  }
  const body = article.sections.flatMap(({heading, body: blocks}) => [
    ...(heading ? [`## ${heading}`] : []),
    ...blocks.map(paragraph),
  ])
  return {
    slug: article.slug.current,
    text: `---\n${JSON.stringify(front)}\n---\n\n${body.join('\n\n')}\n`,
  }
}

function quotationsOf({children, markDefs}: Block) {
  return markDefs
    .filter(({_type}) => _type === 'quote')
    .map(({_key, source}) => ({
      text: children
        .filter(({marks}) => marks.includes(_key))
        .map(({text}) => text)
        .join(''),
      name: names.get(source?._ref ?? ''),
    }))
}

function paragraph({children, markDefs}: Block): string {
  return children
    .map(({text, marks}) => {
      const escaped = text.replaceAll(/[&<>*_[\]`\\]/gu, String.raw`\$&`)
      const definition = markDefs.find(({_key}) => marks.includes(_key))
      if (definition?.href) return `[${escaped}](${definition.href})`
      if (definition?.source) {
        return `<q class="unmarked" title="${names.get(definition.source._ref)}">${escaped}</q>`
      }
      return marks.includes('strong') ? `**${escaped}**` : escaped
    })
    .join('')
}
