// The list of the rules that an article does not meet follows the schema.
import {expect, test} from 'vitest'
import type {Article} from '../../src/render/index.ts'
import {LivePage} from '../../src/render/live/index.ts'
import {TITLE_LIMITS} from '../../src/content/title-length.ts'
import {kasachstan} from './kasachstan.ts'

/** The unmet rules of an article, as `code path`. */
function unmetRules(article: Article): string[] {
  return new LivePage().render(article).unmetRules.map(({code, path}) => `${code} ${path}`)
}

/** A complete article, with other sections. */
function withBody(...body: object[]): Article {
  return {...kasachstan(), sections: [{_key: 's', body: body as never}]}
}

test('001 the seeded article meets every rule', () => {
  expect(unmetRules(kasachstan())).toEqual([])
})

test('002 an empty article breaks the rule of every required field', () => {
  expect(unmetRules({})).toEqual([
    'missing-title title',
    'missing-lead lead',
    'missing-slug slug',
    'missing-date publishedAt',
    'missing-sections sections',
  ])
})

const source = {_id: 'a', name: 'A'}
const file = {_id: 'image-a-1x1-png', url: 'https://cdn.example/a.png'}
const at = 'sections[_key=="s"].body[_key=="b"]'

const sound = {_id: `file-${'a'.repeat(40)}-mp3`, url: 'https://cdn.example/a.mp3'}
const program = {_id: `file-${'a'.repeat(40)}-html`, url: 'https://cdn.example/a.html'}

test.each<[string, object, string[]]>([
  [
    'audio without words',
    {_type: 'audio', _key: 'b', asset: sound, title: 'A'},
    [
      `missing-caption ${at}.caption`,
      `missing-credit ${at}.credit`,
      `missing-transcript ${at}.transcript`,
    ],
  ],
  [
    'audio with all of them',
    {
      _type: 'audio',
      _key: 'b',
      asset: sound,
      title: 'A',
      caption: 'B',
      credit: 'C',
      transcript: 'D',
    },
    [],
  ],
  [
    'audio without file and title',
    {_type: 'audio', _key: 'b'},
    [`missing-file ${at}.asset`, `missing-recording-title ${at}.title`],
  ],
  [
    'audio of no recording',
    {_type: 'audio', _key: 'b', asset: program, title: 'A'},
    [`unplayable-file ${at}.asset`],
  ],
  [
    'audio of a video',
    {_type: 'video', _key: 'b', asset: sound, title: 'A'},
    [`unplayable-file ${at}.asset`],
  ],
  [
    'block quotation without source',
    {_type: 'quote', _key: 'b', text: 'x'},
    [`missing-source ${at}.source`],
  ],
  [
    'source that is not resolved',
    {_type: 'quote', _key: 'b', text: 'x', source: {_ref: 'gone'}},
    [`missing-source ${at}.source`],
  ],
  ['quotation with source', {_type: 'quote', _key: 'b', text: 'x', source}, []],
  ['quotation without words', {_type: 'quote', _key: 'b', source}, [`missing-words ${at}`]],
  [
    'annotated quotation without source, once however many spans it lies on',
    {
      _type: 'block',
      _key: 'b',
      markDefs: [{_type: 'quote', _key: 'q'}],
      children: [
        {_type: 'span', text: 'a', marks: ['q']},
        {_type: 'span', text: 'b', marks: ['q', 'em']},
      ],
    },
    [`missing-source ${at}.markDefs[_key=="q"].source`],
  ],
  [
    'picture without alternative text',
    {_type: 'picture', _key: 'b', asset: file},
    [`missing-alt ${at}.alt`],
  ],
  ['picture without file', {_type: 'picture', _key: 'b', alt: 'x'}, [`missing-file ${at}.asset`]],
  ['picture with both', {_type: 'picture', _key: 'b', alt: 'x', asset: file}, []],
])('003 %s', (_name, block, expected) => {
  expect(unmetRules(withBody(block))).toEqual(expected)
})

test('004 titles are measured in composed characters, with the limits of the schema', () => {
  const titled = (length: number) =>
    unmetRules({...kasachstan(), title: 'é'.normalize('NFD').repeat(length)})
  expect(titled(TITLE_LIMITS.recommended)).toEqual([])
  expect(titled(TITLE_LIMITS.recommended + 1)).toEqual(['long-title title'])
  expect(titled(TITLE_LIMITS.allowed)).toEqual(['long-title title'])
  expect(titled(TITLE_LIMITS.allowed + 1)).toEqual(['too-long-title title'])
})

test('005 missing headings, early dates and unknown bylines break a rule', () => {
  const [first, ...others] = kasachstan().sections ?? []
  const article = {
    ...kasachstan(),
    sections: [first, ...others.map((section) => ({...section, heading: null})), {_key: 'e'}],
    updatedAt: '2000-01-01T00:00:00Z',
    authors: [null],
    agencies: [{_ref: 'gone'}],
  } as Article
  const keys = others.map(({_key: key}) => `missing-heading sections[_key=="${key}"].heading`)
  expect(unmetRules(article)).toEqual([
    'early-update updatedAt',
    'missing-author authors',
    'missing-agency agencies',
    ...keys,
    'missing-heading sections[_key=="e"].heading',
    'missing-body sections[_key=="e"].body',
  ])
})
