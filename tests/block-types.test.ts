/* Every block type of the content model lives in every world; see the recipe in CONTRIBUTING.md. */
import {globSync} from 'node:fs'
import {basename, join} from 'node:path'

import {describe, expect, test} from 'vitest'

import {blockNames} from '../src/content/block-names.ts'
import {ARTICLE_BY_SLUG} from '../src/content/queries/index.ts'
import {checkContent, LivePage, type Article} from '../src/render/index.ts'
import {english} from '../src/studio/i18n/english.ts'
import {german} from '../src/studio/i18n/german.ts'
import {answer, article, reference} from './queries/newsroom.ts'
import {writers} from './render/corpus/writers.ts'
import {sampleBlock} from './render/sample-blocks.ts'
import {options, site} from './render/sample-site.ts'
import {schema} from './schemas/compiled-schema.ts'

/** An article with nothing but one block, and the words that the block has. */
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

/** What writes whole articles; lists of teasers do not. */
const wholeWriters = Object.entries(writers).filter(
  ([name, {isFormat}]) => isFormat || ['renderRss', 'renderAtom', 'renderJsonFeed'].includes(name),
)

/** The lists of the types, and what each type must give. */
const shared = new Set(['index', 'block-type', 'studio-block'])

test('01 the folders of the rooms hold one file for each block type, and no other type', () => {
  for (const folder of ['schemas/blocks', 'src/render/blocks', 'src/studio/blocks']) {
    const files = globSync('*.{ts,tsx}', {cwd: join(import.meta.dirname, '..', folder)})
    const names = files.map((file) => basename(file).replace(/\.tsx?$/u, ''))
    const types = names.filter((name) => !shared.has(name))
    expect(types.toSorted(), folder).toEqual([...blockNames].toSorted())
  }
})

describe.each(blockNames)('%s', (name) => {
  test('02 editors can insert it: it has an icon, and words in both languages', () => {
    const {fields, icon} = schema.get(name)
    expect(icon).toBeDefined()
    const own = Object.keys(german).filter((key) => RegExp(`^\\w+\\.${name}(?:\\.|$)`).test(key))
    expect(own.length).toBeGreaterThan(1)
    expect(own.filter((key) => !english[key])).toEqual([])
    expect(fields.length).toBeGreaterThan(0)
  })

  test.each(wholeWriters)('03 its words are in what %s writes', (_writer, {write}) => {
    const {whole, words} = articleWith(name)
    expect(words.length).toBeGreaterThan(0)
    const [written = ''] = write(whole, site, {...options, hyphenation: false})
    expect(words.filter((word) => !written.includes(word))).toEqual([])
  })

  test('04 all of it is read, and no word of it is lost', () => {
    expect(checkContent(articleWith(name).whole)).toEqual([])
  })

  test('05 a click on it in the preview leads to it', () => {
    const page = new LivePage({site, edit: (path) => path}).render(articleWith(name).whole).page()
    expect(page.replaceAll('&quot;', '"')).toContain(
      `data-sanity="sections[_key=="s"].body[_key=="${name}"]"`,
    )
  })

  test('06 an empty one breaks neither the page nor the preview', () => {
    const empty = {_id: 'a', sections: [{body: [{_type: name}]}]} as Article
    expect(() => new LivePage().render(empty).page()).not.toThrow()
    expect(() => schema.get(name).preview.prepare({})).not.toThrow()
  })

  test('07 queries join what it refers to', async () => {
    const referred = new Map<string, {_id: string; _type: string}>()
    const block = filled(schema.get(name) as never, referred)
    const body = [{...(block as object), _type: name, _key: 'b'}]
    const stored = article('a', {sections: [{_key: 's', body}]})
    const found = await answer(ARTICLE_BY_SLUG, [stored, ...referred.values()], {slug: 'a'})
    expect(JSON.stringify(found)).not.toContain('"_ref"')
    for (const id of referred.keys()) expect(JSON.stringify(found)).toContain(`"_id":"${id}"`)
  })
})

/** A type as the schema compiles it. */
interface Compiled {
  readonly name: string
  readonly jsonType: string
  readonly fields?: readonly {readonly name: string; readonly type: Compiled}[]
  readonly of?: readonly Compiled[]
  readonly to?: readonly Compiled[]
}

/** A value with a reference wherever its type has one; the documents referred to are added to `referred`. */
function filled(type: Compiled, referred: Map<string, {_id: string; _type: string}>): unknown {
  const {name, jsonType, fields = [], of = [], to} = type
  // Sanity's media library, which no lake of ours has.
  if (name === 'globalDocumentReference') return undefined
  if (to) {
    const id = `referred-${referred.size}`
    referred.set(id, {_id: id, _type: to[0]?.name ?? ''})
    return reference(id)
  }
  if (jsonType === 'array') {
    return of.map((member, index) => ({
      ...(filled(member, referred) as object),
      _type: member.name,
      _key: `${name}-${index}`,
    }))
  }
  if (jsonType !== 'object') return undefined
  return Object.fromEntries(fields.map((field) => [field.name, filled(field.type, referred)]))
}
