import type {SanityClient} from '@sanity/client'
import {expectTypeOf, test} from 'vitest'

import {ARTICLE_BY_SLUG, STATEMENTS_OF_SOURCE} from '../../src/content/queries/index.ts'
import type {
  ARTICLE_BY_SLUG_RESULT,
  STATEMENTS_OF_SOURCE_RESULT,
} from '../../src/content/generated/sanity.types.ts'

declare const client: SanityClient

test('the client knows what a query answers', () => {
  expectTypeOf(
    client.fetch(ARTICLE_BY_SLUG, {slug: 'a'}),
  ).resolves.toEqualTypeOf<ARTICLE_BY_SLUG_RESULT>()
  expectTypeOf(
    client.fetch(STATEMENTS_OF_SOURCE, {id: 'a'}),
  ).resolves.toEqualTypeOf<STATEMENTS_OF_SOURCE_RESULT>()
})

test('required fields are there, optional ones may be null', () => {
  type Article = NonNullable<ARTICLE_BY_SLUG_RESULT>
  expectTypeOf<Article['title']>().toEqualTypeOf<string>()
  expectTypeOf<Article['kicker']>().toEqualTypeOf<string | null>()
  expectTypeOf<Article['language']>().toEqualTypeOf<'de' | 'en'>()
})

test('a statement is told apart by its use', () => {
  type Statement = STATEMENTS_OF_SOURCE_RESULT[number]['statements'][number]
  expectTypeOf<Statement['use']>().toEqualTypeOf<'inline' | 'block'>()
})
