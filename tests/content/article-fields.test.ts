// A field of the article's schema is shown by the renderers, or known as none for readers.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {joinArticle, shownOf} from '../../src/content/join-article.ts'
import {checkContent, renderMarkdown, renderPage} from '../../src/render/index.ts'
import {documentsOf} from './schema-documents.ts'

const ids = {source: ['source'], 'sanity.imageAsset': ['image']}
const source = {_id: 'source', _type: 'source', name: 'Erika Muster'}
const image = {_id: 'image', _type: 'sanity.imageAsset', url: 'https://example.org/a.png'}

/** Fields that lead to an article or say in which language it is. */
const notForReaders = new Set(['_type', 'slug', 'formerSlugs', 'language'])

/** An article with every field of its schema, joined with what it refers to. Dates are such as can be read. */
const [filled = {}] = fc.sample(documentsOf('article', {ids, isWhole: true}), {seed: 1, numRuns: 1})
const dates = {publishedAt: '2022-01-08T16:00:00Z', updatedAt: '2022-01-09T16:00:00Z'}
const words = Object.fromEntries(
  Object.entries(filled)
    .filter(([name, value]) => typeof value === 'string' && !notForReaders.has(name))
    .map(([name]) => [name, `Wort ${name}`]),
)
const article = joinArticle({...filled, ...words, ...dates}, (id) =>
  shownOf(id === 'image' ? image : source),
)

test('01 the renderers read every field', () => {
  const unread = checkContent(article)
    .filter(({code}) => /^(?:unshown|lost)-text$/.test(code))
    .map(({path}) => path)
    // What stands in bodies is the business of each block's own test.
    .filter((path) => !path.startsWith('sections'))
  expect(unread).toEqual([])
})

test('02 the page and the Markdown of an article show each of its texts', () => {
  const shown = Object.keys(words).filter((name) => !(name in dates))
  expect(shown).toEqual(expect.arrayContaining(['kicker', 'title', 'lead']))
  const marking = {unknown: 'mark', hyphenation: false} as const
  for (const text of [renderPage(article, marking), renderMarkdown(article, marking)]) {
    expect(shown.filter((name) => !text.includes(`Wort ${name}`))).toEqual([])
  }
})
