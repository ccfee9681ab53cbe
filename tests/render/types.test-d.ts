import {expectTypeOf, test} from 'vitest'
import type {Article, Blocks} from '../../src/render/index.ts'
import type {
  ARTICLE_BY_SLUG_RESULT,
  Article as StoredArticle,
} from '../../src/content/generated/sanity.types.ts'

test('what the query gives can be rendered', () => {
  type Queried = NonNullable<ARTICLE_BY_SLUG_RESULT>
  expectTypeOf<Queried>().toExtend<Article>()
  expectTypeOf<Queried['sections'][number]['body']>().toExtend<Blocks>()
})

test('a stored document can be rendered', () => {
  expectTypeOf<StoredArticle>().toExtend<Article>()
})
