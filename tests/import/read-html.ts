import {
  ARTICLE_TEXT,
  toBlocks,
  Tally,
  type BlockValue,
  type LeftOutCounts,
} from '../../src/import/index.ts'
import {readHtml} from '../../src/import/read-html.ts'

export {readHtml} from '../../src/import/read-html.ts'

export interface Pasted {
  readonly blocks: readonly BlockValue[]
  readonly leftOut: LeftOutCounts
}

/** Returns the text of an article that pasted HTML becomes. Pictures have bytes when they come with them. */
export function pasted(html: string): Pasted {
  const {pieces, leftOut} = readHtml(html)
  let count = 0
  const newKey = () => `k${count++}`
  const result = toBlocks(pieces, {
    target: ARTICLE_TEXT,
    newKey,
    hasBytes: ({src}) => src.startsWith('data:'),
  })
  const tally = new Tally()
  tally.addAll(leftOut)
  tally.addAll(result.leftOut)
  return {blocks: result.blocks, leftOut: tally.counts}
}

/**
 * Writes blocks in a short form: `h3`, `>`, `-`, `1.`, then the words, with `**`, `_` and `[…](…)`. A table has its caption
 * after `#`, and each row after `|`, with `=` before a header.
 */
export function written(blocks: readonly BlockValue[]): string[] {
  return blocks.flatMap((block) => {
    if ('rows' in block) {
      const {caption, hasHeaderRow, hasHeaderColumn, rows} = block
      const cell = (text: string, row: number, column: number) =>
        ((hasHeaderRow && row === 0) || (hasHeaderColumn && column === 0) ? '=' : '') +
        text.replaceAll('\n', ' ')
      return [
        ...(caption === undefined ? [] : [`# ${caption}`]),
        ...rows.map(
          ({cells}, row) => `| ${cells.map((text, column) => cell(text, row, column)).join(' | ')}`,
        ),
      ]
    }
    if ('url' in block) return `{${block.url}}`
    if ('pictures' in block || 'body' in block) return `<${block._type}>`
    if ('title' in block) return `(${block._type}: ${block.title})${block.caption ?? ''}`
    if (!('children' in block)) return `![${'alt' in block ? block.alt : ''}]${block.caption ?? ''}`
    const {style, listItem, level = 1, markDefs, children} = block
    const start =
      listItem === undefined
        ? ({normal: '', blockquote: '> '}[style] ?? `${style} `)
        : '  '.repeat(level - 1) + (listItem === 'bullet' ? '- ' : '1. ')
    const words = children.map(({text, marks}) =>
      marks.reduceRight((inner, mark) => {
        if (mark === 'strong') return `**${inner}**`
        if (mark === 'em') return `_${inner}_`
        return `[${inner}](${markDefs.find(({_key}) => _key === mark)?.href})`
      }, text),
    )
    return start + words.join('')
  })
}
