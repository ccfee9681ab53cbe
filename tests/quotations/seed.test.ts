// The quotations of the seed are found without the answers of its editors, and attributed as they did.
import {expect, test} from 'vitest'

import {seedDocuments, type Article} from '../../migrations/seed-kasachstan/seed-documents.ts'
import {quotations} from '../../migrations/seed-kasachstan/quotations.ts'
import {sources} from '../../migrations/seed-kasachstan/sources.ts'
import {findQuotations, HIGH_CONFIDENCE} from '../../src/quotations/index.ts'

const article = seedDocuments().find(
  (document): document is Article => document._type === 'article',
)
const paragraphs = (article?.sections ?? []).flatMap(({body}) =>
  body.map(({children}) => children.map(({text}) => text).join('')),
)
const found = findQuotations(paragraphs, {
  publishedOn: article?.publishedAt,
  before: [article?.title ?? '', article?.lead ?? ''],
})
const names = new Map<string, string>(sources.map(({_id, name}) => [_id, name]))

test('finds all thirteen quotations and no other', () => {
  expect(found.map(({words}) => words)).toEqual(quotations.map(({words}) => words))
})

test('attributes at least eleven like the editors, and no certain one wrongly', () => {
  const answers = found.map(({speaker}, at) => {
    const name = names.get(quotations[at]?.source ?? '') ?? ''
    return {name, speaker, isRight: isSame(speaker?.value ?? '', name)}
  })
  const right = answers.filter(({isRight}) => isRight)
  expect(right.length).toBeGreaterThanOrEqual(11)
  const surelyWrong = answers.filter(
    ({isRight, speaker}) => !isRight && (speaker?.confidence ?? 0) >= HIGH_CONFIDENCE,
  )
  expect(surelyWrong).toEqual([])
})

test('finds roles, occasions, days and who passed the words on', () => {
  const passedOn = found.find(({via}) => via)
  expect(passedOn).toMatchObject({
    speaker: {value: 'Nursultan Nasarbajew'},
    via: {value: 'Aidos Ukibai'},
    role: {value: 'früherer Präsident'},
    saidOn: {value: '2022-01-08'},
  })
  expect(found[0]).toMatchObject({
    role: {value: 'Staatschef'},
    occasion: {value: 'Fernsehansprache'},
  })
})

/** The editors name offices with their country: `Regierung Kasachstans` is the text's `Regierung`. */
function isSame(suggested: string, name: string): boolean {
  if (suggested === name) return true
  return (
    /^(?:Regierung|Kasachisches Innenministerium)$/u.test(suggested) && name.endsWith('Kasachstans')
  )
}
