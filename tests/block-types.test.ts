// Every block type has a file in each room, words in both languages, and complete output in every format.
import {globSync} from 'node:fs'
import {basename, join} from 'node:path'

import {describe, expect, test} from 'vitest'

import {blockNames} from '../src/content/block-names.ts'
import {checkContent, type Article} from '../src/render/index.ts'
import {LivePage} from '../src/render/live/index.ts'
import {english} from '../src/studio/i18n/english.ts'
import {german} from '../src/studio/i18n/german.ts'
import {writers} from './render/corpus/writers.ts'
import {sampleBlock} from './render/sample-blocks.ts'
import {options, site} from './render/sample-site.ts'
import {schema} from './schemas/compiled-schema.ts'

/** An article with a single block, and the words in the block. */
function articleWith(name: (typeof blockNames)[number]) {
  const words: string[] = []
  const block = sampleBlock(name, () => {
    const word = `wort${words.length + 1}x`
    words.push(word)
    return word
  })
  const whole = {_id: 'a', slug: 'a', sections: [{_key: 's', body: [block]}]} as Article
  return {whole, words}
}

/** The formats that write whole articles; lists of teasers do not. */
const wholeWriters = Object.entries(writers).filter(
  ([name, {isFormat}]) => isFormat || ['renderRss', 'renderAtom', 'renderJsonFeed'].includes(name),
)

/** The registries of block types, with the required parts of each type. */
const shared = new Set(['index', 'block-type', 'studio-block'])

test('01 the folders of the rooms hold one file for each block type, and no others', () => {
  for (const folder of ['schemas/blocks', 'src/render/blocks', 'src/studio/blocks']) {
    const files = globSync('*.{ts,tsx}', {cwd: join(import.meta.dirname, '..', folder)})
    const names = files.map((file) => basename(file).replace(/\.tsx?$/u, ''))
    const types = names.filter((name) => !shared.has(name))
    expect(types.toSorted(), folder).toEqual([...blockNames].toSorted())
  }
})

describe.each(blockNames)('%s', (name) => {
  test('02 editors can insert it, with an icon and words in both languages', () => {
    const {fields, icon} = schema.get(name)
    expect(icon).toBeDefined()
    const own = Object.keys(german).filter((key) => RegExp(`^\\w+\\.${name}(?:\\.|$)`).test(key))
    expect(own.length).toBeGreaterThan(1)
    expect(own.filter((key) => !english[key])).toEqual([])
    expect(fields.length).toBeGreaterThan(0)
  })

  test.each(wholeWriters)('03 its words appear in the output of %s', (_writer, {write}) => {
    const {whole, words} = articleWith(name)
    expect(words.length).toBeGreaterThan(0)
    const [written = ''] = write(whole, site, {...options, hyphenation: false})
    expect(words.filter((word) => !written.includes(word))).toEqual([])
  })

  test('04 no text of it is lost', () => {
    expect(checkContent(articleWith(name).whole)).toEqual([])
  })

  test('05 clicking it in the preview leads to its field', () => {
    const page = new LivePage({site, edit: (path) => path}).render(articleWith(name).whole).page()
    expect(page.replaceAll('&quot;', '"')).toContain(
      `data-sanity="sections[_key=="s"].body[_key=="${name}"]"`,
    )
  })

  test('06 an empty one breaks neither page nor preview', () => {
    const empty = {_id: 'a', sections: [{body: [{_type: name}]}]} as Article
    expect(() => new LivePage().render(empty).page()).not.toThrow()
    expect(() => schema.get(name).preview.prepare({})).not.toThrow()
  })
})
