import type {ClientPerspective, SanityClient} from '@sanity/client'
import {closestMatch} from 'leven'

import {ALL_SLUGS, ANY_ARTICLE_BY_SLUG} from '../content/queries/index.ts'
import type {ARTICLE_BY_SLUG_RESULT} from '../content/generated/sanity.types.ts'
import {PublishError} from './publish-error.ts'

/** An article with everything that the renderer needs. */
export type FoundArticle = NonNullable<ARTICLE_BY_SLUG_RESULT>

/**
 * Finds the article of a slug in a perspective, `published` by default, also one under embargo. Throws
 * `article-not-found`, which names the nearest slug.
 */
export async function findArticle(
  client: SanityClient,
  slug: string,
  perspective: ClientPerspective = 'published',
): Promise<FoundArticle> {
  const article = await client.fetch<ARTICLE_BY_SLUG_RESULT>(
    ANY_ARTICLE_BY_SLUG,
    {slug},
    {perspective},
  )
  if (article) return article
  const slugs = await client.fetch(ALL_SLUGS, {}, {perspective})
  throw new PublishError(
    'article-not-found',
    `There is no article with the slug "${slug}". ${advice(
      slug,
      slugs.filter((one) => typeof one === 'string'),
    )}`,
  )
}

function advice(slug: string, slugs: readonly string[]): string {
  const nearest = closestMatch(slug, slugs)
  if (nearest !== undefined) return `The nearest is "${nearest}".`
  return 'This perspective has no articles; `npm run seed` adds one.'
}
