// A newsroom's own block type: a site is built with it, the Studio has its words, and a missing part is named.
import {expect, test} from 'vitest'

import {poll} from '../../examples/blocks/poll/index.ts'
import {addBlockSchemas, schemaTypes} from '../../schemas/index.ts'
import {checkConfig} from '../../src/config/index.ts'
import {addBlockTypes} from '../../src/render/index.ts'
import {english} from '../../src/studio/i18n/english.ts'
import {addBlocks} from '../../src/studio/index.ts'
import {studioTexts} from '../../src/studio/i18n/studio-texts.ts'
import {schemaTexts} from '../../src/studio/i18n/schema-texts.ts'
import {article, openNewsroom} from '../publish/newsroom.ts'

test('01 a site renders the own block type', async () => {
  const config = checkConfig({blocks: [poll]}, 'newsdesk.config.ts')
  const own = config.blocks?.map(({name, render}) => [name, render] as const) ?? []
  addBlockTypes(Object.fromEntries(own))
  const {client, build, files} = await openNewsroom()
  const body = [
    {
      _type: 'poll',
      _key: 'p',
      question: 'Mehr Radwege?',
      answers: [{_type: 'answer', _key: 'a', text: 'Ja', share: 61}],
    },
  ]
  await client.create(article('a', 'eins', {sections: [{_type: 'section', _key: 's', body}]}))
  expect(await build({formats: undefined})).toMatchObject({failures: [], repaired: []})
  const made = files()
  expect(made['eins/index.html']).toContain('<figure class="poll"><p>Mehr Radwege?</p>')
  expect(made['eins/index.html']).toContain('.poll li')
  for (const path of [
    'eins/article.md',
    'eins/article.ninjs.json',
    'eins/article.jsonld',
    'feed.xml',
  ]) {
    expect(made[path], path).toContain('Mehr Radwege?')
  }
})

test('02 the insert menu lists the own block type with words in both languages', () => {
  addBlockSchemas([poll.schema])
  const text = schemaTypes.find(({name}) => name === 'portableText') as unknown as {
    of: {type: string}[]
  }
  expect(text.of.filter(({type}) => type === 'poll')).toHaveLength(1)
  const german = schemaTexts([poll.schema])
  expect(Object.keys(german).toSorted()).toEqual(Object.keys(poll.english).toSorted())
  expect(Object.keys(german).filter((key) => key in english)).toEqual([])
  addBlocks([poll])
  const {'de-DE': inGerman, 'en-US': inEnglish} = studioTexts()
  expect(inGerman.studio).toHaveProperty(
    [`newsdesk.insert.${german['type.poll']}`],
    german['type.poll.description'],
  )
  expect(inEnglish.studio).toHaveProperty(
    [`newsdesk.insert.${poll.english['type.poll']}`],
    poll.english['type.poll.description'],
  )
})

const {schema, render, english: words} = poll
test.each([
  [{}, 'blocks[0].name is missing'],
  [{name: 'poll', schema, english: words}, 'blocks[0].render is missing'],
  [{...poll, render: {...render, check: undefined}}, 'blocks[0].render.check is missing'],
  [{...poll, schema: {...schema, icon: undefined}}, 'blocks[0].schema.icon is missing'],
  [{...poll, english: {}}, 'blocks[0].english.type.poll is missing'],
  [{...poll, english: {}}, 'blocks[0].english.field.poll.source.description is missing'],
  [{...poll, name: 'quote', schema: {...schema, name: 'quote'}}, 'blocks[0].name is "quote"'],
  [{...poll, name: 'vote'}, 'blocks[0].schema.name is not "vote"'],
  [7, 'blocks[0].name is missing'],
])('03 %#: a missing part is named', (block, fault) => {
  expect(() => checkConfig({blocks: [block]}, 'newsdesk.config.ts')).toThrow(fault)
})

test('04 an own block type cannot replace one of newsdesk', () => {
  expect(() => addBlockTypes({quote: render})).toThrow('There is a block type "quote" already')
})
