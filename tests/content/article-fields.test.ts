// The renderers read every field of the article's schema, and show every text at its head.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {joinArticle, shownOf} from '../../src/content/join-article.ts'
import {headTexts} from '../../src/render/head-texts.ts'
import {checkContent, renderMarkdown, renderPage} from '../../src/render/index.ts'
import {documentsOf} from './schema-documents.ts'

const ids = {
  source: ['source'],
  department: ['department'],
  article: ['linked'],
  page: ['linked'],
  'sanity.imageAsset': ['image'],
  'sanity.fileAsset': ['file'],
}
const source = {_id: 'source', _type: 'source', name: 'Erika Muster'}
const department = {_id: 'department', _type: 'department', title: 'Politik'}
const linked = {_id: 'linked', _type: 'article', title: 'Anderes', slug: {current: 'anderes'}}
const image = {_id: 'image', _type: 'sanity.imageAsset', url: 'https://example.org/a.png'}
const file = {_id: 'file', _type: 'sanity.fileAsset', url: 'https://example.org/a.mp3'}

const documents = [source, department, linked, image, file]

/** An article with every field of its schema, joined with what it refers to. */
const [filled = {}] = fc.sample(documentsOf('article', {ids, isWhole: true}), {seed: 1, numRuns: 1})
const words = Object.fromEntries(headTexts.map(({name}) => [name, `Wort ${name}`]))
const dates = {publishedAt: '2022-01-08T16:00:00Z', updatedAt: '2022-01-09T16:00:00Z'}
const article = joinArticle({...filled, ...words, ...dates}, (id) =>
  shownOf(documents.find(({_id}) => _id === id) ?? source),
)

test('01 the renderers read every field of the schema', () => {
  const unread = checkContent(article)
    .filter(({code}) => /^(?:unshown|lost)-text$/.test(code))
    .map(({path}) => path)
    // Blocks have a test of their own.
    .filter((path) => !path.startsWith('sections'))
  expect(unread).toEqual([])
})

test('02 page and Markdown show every text at the head of an article', () => {
  const marking = {unknown: 'mark', hyphenation: false} as const
  for (const text of [renderPage(article, marking), renderMarkdown(article, marking)]) {
    expect(Object.values(words).filter((word) => !text.includes(word))).toEqual([])
  }
})
