import type {Paragraph, Run} from './pieces.ts'
import type {Scope} from './scope.ts'
import {itemOf} from './word-list.ts'

export const lineFeed: Run = {text: '\n', marks: []}

/** A line of elements as paragraphs: an empty line inside it divides two of them, but not within an item or a heading. */
export function paragraphsOf(runs: readonly Run[], scope: Scope): Paragraph[] {
  const {heading, isQuoted, item, wordItem} = scope
  const word = wordItem && heading === undefined ? itemOf(wordItem, runs) : undefined
  const list = heading === undefined ? (item?.list ?? word?.list) : undefined
  const own = {kind: 'paragraph', heading, isQuoted: isQuoted && !list, list} as const
  const lines = dividedAtEmptyLines(word?.runs ?? runs)
  if (!list && heading === undefined) return lines.map((line) => ({...own, runs: line}))
  const joined = lines.flatMap((line, index) => (index === 0 ? line : [lineFeed, ...line]))
  return [{...own, runs: joined}]
}

export function dividedAtEmptyLines(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]]
  let breaks = 0
  for (const run of runs) {
    for (const part of run.text.split(/(\n)/)) {
      if (part === '') continue
      if (part === '\n') {
        breaks += 1
        continue
      }
      if (breaks > 1) paragraphs.push([])
      else if (breaks === 1) paragraphs.at(-1)?.push(lineFeed)
      breaks = 0
      paragraphs.at(-1)?.push({...run, text: part})
    }
  }
  return paragraphs
}
