import {Line} from './line.ts'
import type {Paragraph, Run} from './pieces.ts'
import type {ReadText} from './read-markup.ts'

const BULLET = /^[•·●▪■◦‣]\s+/u

/**
 * Reads plain text: an empty line divides paragraphs, a line break stays one. Lines that begin with a bullet are items of a
 * list.
 */
export function readPlainText(text: string): ReadText {
  const paragraphs = text
    .replaceAll(/\r\n?|[\u2028\u0085]/g, '\n')
    .split(/\n[ \t\u00A0]*(?:\n[ \t\u00A0]*)+|\u2029/)
  return {pieces: paragraphs.flatMap((lines) => paragraphsOf(lines)), leftOut: {}}
}

function paragraphsOf(lines: string): Paragraph[] {
  const groups: {isItem: boolean; lines: string[]}[] = []
  for (const line of lines.split('\n')) {
    const trimmed = line.trimStart()
    const isItem = BULLET.test(trimmed)
    if (isItem) groups.push({isItem, lines: [trimmed.replace(BULLET, '')]})
    else if (groups.length === 0) groups.push({isItem, lines: [line]})
    else groups.at(-1)?.lines.push(line)
  }
  return groups.flatMap((group) => {
    const runs = runsOf(group.lines.join('\n'))
    const list = group.isItem ? ({type: 'bullet', level: 1} as const) : undefined
    if (runs.length === 0) return []
    return [{kind: 'paragraph' as const, heading: undefined, isQuoted: false, list, runs}]
  })
}

function runsOf(text: string): Run[] {
  const line = new Line()
  line.add(text, {marks: [], href: undefined, keepsLines: true})
  return line.take()
}

/** Returns a text as one line, for a field that holds no line breaks. */
export function toOneLine(text: string): string {
  return text
    .replaceAll(/[\uFEFF\u200B\u00AD]/g, '')
    .replaceAll(/^\s*[\n\r\v\f\u0085\u2028\u2029]\s*|[\n\r\v\f\u0085\u2028\u2029]\s*$/g, '')
    .replaceAll(/[\s\u0085]*[\n\r\v\f\u0085\u2028\u2029][\s\u0085]*/g, ' ')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
}
