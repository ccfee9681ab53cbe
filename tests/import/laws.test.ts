// Laws for any HTML: no visible word is lost or doubled, the text is valid, and pasting it again keeps it.
import {toHTML} from '@portabletext/to-html'
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {ARTICLE_TEXT} from '../../src/import/index.ts'
import {renderBody, type ContentProblem} from '../../src/render/index.ts'
import {textBlock} from '../../schemas/text-block.ts'
import {blockNames} from '../../src/content/block-names.ts'
import {generatedHtml} from './generated-html.ts'
import {pasted, written, type Pasted} from './read-html.ts'

// The long mode: `npm run test:long`.
/** Writes a table as HTML, because to-html has no tables. */
const tableHtml = ({value}: {value: object}) => renderBody([value as never], {typography: false})

const runs = {numRuns: process.env.MODE === 'long' ? 5000 : 100}

const wordsIn = ({blocks}: Pasted): string[] =>
  blocks.flatMap((block) => wordsOf(block).match(/w\d+/g) ?? [])

function wordsOf(block: Pasted['blocks'][number]): string {
  if ('children' in block) return block.children.map(({text}) => text).join('')
  return 'rows' in block
    ? [block.caption ?? '', ...block.rows.flatMap(({cells}) => cells)].join(' ')
    : ''
}

test('law: pasting keeps each visible word once, in order, and no hidden one', () => {
  fc.assert(
    fc.property(generatedHtml, ({html, visible}) => {
      expect(wordsIn(pasted(html))).toEqual(visible)
    }),
    runs,
  )
})

test('law: pasted text renders without problems and has no empty paragraph', () => {
  fc.assert(
    fc.property(generatedHtml, ({html}) => {
      const {blocks} = pasted(html)
      const problems: ContentProblem[] = []
      renderBody(blocks, {onProblem: (problem) => problems.push(problem)})
      expect(problems).toEqual([])
      for (const block of blocks) {
        if (!('children' in block)) continue
        expect(block.children.map(({text}) => text).join('')).toMatch(
          /^[^\s\u00A0](?:[^]*[^\s\u00A0])?$/,
        )
        expect(block.children.every(({text}) => text !== '')).toBe(true)
        const used = new Set(block.children.flatMap(({marks}) => marks))
        expect(block.markDefs.every(({_key}) => used.has(_key))).toBe(true)
      }
      const keys = blocks.flatMap((block) => [
        block._key,
        ...('children' in block ? block.children.map(({_key}) => _key) : []),
      ])
      expect(new Set(keys).size).toBe(keys.length)
    }),
    runs,
  )
})

test('law: pasting the text again as HTML keeps it unchanged', () => {
  fc.assert(
    fc.property(generatedHtml, ({html}) => {
      const once = pasted(html)
      const again = pasted(toHTML([...once.blocks], {components: {types: {table: tableHtml}}}))
      // HTML numbers the levels of lists from 1, without gaps.
      const flat = (text: Pasted) => written(text.blocks).map((line) => line.trimStart())
      expect(flat(again)).toEqual(flat(once))
      expect(again.leftOut).toEqual({})
    }),
    runs,
  )
})

test('law: pasting from the rendered page keeps the words', () => {
  fc.assert(
    fc.property(generatedHtml, ({html}) => {
      const once = pasted(html)
      expect(wordsIn(pasted(renderBody(once.blocks)))).toEqual(wordsIn(once))
    }),
    runs,
  )
})

test('pasting targets exactly the styles, lists and marks of the schema', () => {
  const {styles, lists, marks} = textBlock as unknown as {
    readonly styles: readonly Option[]
    readonly lists: readonly Option[]
    readonly marks: {
      readonly decorators: readonly Option[]
      readonly annotations: readonly {type: string}[]
    }
  }
  const values = (options: readonly Option[]) => new Set(options.map(({value}) => value))
  expect(values(styles)).toEqual(ARTICLE_TEXT.styles)
  expect(values(lists)).toEqual(ARTICLE_TEXT.lists)
  expect(values(marks.decorators)).toEqual(ARTICLE_TEXT.decorators)
  expect(marks.annotations.map(({type}) => type)).toContain('link')
  expect(blockNames).toContain(ARTICLE_TEXT.picture)
})

interface Option {
  readonly value: string
}
