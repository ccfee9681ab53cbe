import {readdirSync, readFileSync} from 'node:fs'

/** A quotation as it should be found. */
export interface Expected {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly words: string
  /** The allowed names of the speaker; empty when the text names none. */
  readonly speakers: readonly string[]
  /** Whether readers could also say that nobody is named. */
  readonly isDisputed: boolean
  readonly role?: string
  readonly via?: string
  readonly occasion?: string
  readonly saidOn?: string
}

/** A text of the corpus, with its right answers. */
export interface CorpusText {
  readonly part: string
  readonly title: string
  readonly publishedOn: string
  readonly paragraphs: readonly string[]
  readonly expected: readonly Expected[]
}

const folder = new URL('corpus/', import.meta.url)

/**
 * Reads the corpus. A text begins with `### title | date`. Each quotation is written `{{words|speaker|field=value}}` between
 * its marks; `/` separates names that are equally right, `-` stands for nobody.
 */
export function readCorpus(): CorpusText[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const part = file.replace(/\.txt$/u, '')
      return readFileSync(new URL(file, folder), 'utf8')
        .split(/^### /mu)
        .slice(1)
        .map((text) => readText(part, text))
    })
}

function readText(part: string, text: string): CorpusText {
  const [head = '', ...lines] = text.split('\n')
  const [title = '', publishedOn = ''] = head.split('|').map((word) => word.trim())
  const expected: Expected[] = []
  const paragraphs = lines
    .join('\n')
    .trim()
    .split('\n\n')
    .map((paragraph, index) => readParagraph(paragraph, index, expected))
  return {part, title, publishedOn, paragraphs, expected: expected.toSorted(byPlace)}
}

function byPlace(a: Expected, b: Expected): number {
  return a.paragraph - b.paragraph || a.start - b.start
}

function readParagraph(marked: string, paragraph: number, expected: Expected[]): string {
  const starts: number[] = []
  let plain = ''
  for (const piece of marked.split(/(\{\{|\|[^{}]*\}\})/u)) {
    if (piece === '{{') starts.push(plain.length)
    else if (piece.endsWith('}}')) {
      const start = starts.pop() ?? 0
      const end = plain.length
      const [speakers = '', ...fields] = piece.slice(1, -2).split('|')
      const said = new Map(fields.map((field) => field.split('=') as [string, string]))
      expected.push({
        paragraph,
        start,
        end,
        words: plain.slice(start, end),
        speakers: speakers.split('/').filter((name) => name !== '-'),
        isDisputed: speakers.endsWith('/-'),
        role: said.get('role'),
        via: said.get('via'),
        occasion: said.get('occasion'),
        saidOn: said.get('on'),
      })
    } else plain += piece
  }
  return plain
}
