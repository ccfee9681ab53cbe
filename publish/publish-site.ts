import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'

import {ARTICLE_SLUGS} from '../queries/index.ts'
import {RenderError, renderPage} from '../render/index.ts'
import {findArticle} from './find-article.ts'
import {PublishError} from './publish-error.ts'
import {writeFileAtomically} from './write-file.ts'

/** What a run wrote and what it could not. */
export interface PublishedSite {
  /** Paths of the pages, one an article, in the order of their slugs. */
  readonly pages: readonly string[]
  /** Articles that could not be rendered; their last good pages are still there. */
  readonly failures: readonly {readonly slug: string; readonly message: string}[]
}

/** A slug becomes the name of a folder: what could lead out of the site is no slug. */
const safeSlug = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u

/**
 * Renders every published article to `<directory>/<slug>/index.html`. One article that cannot be rendered does not keep
 * the others from it.
 */
export async function publishSite(client: SanityClient, directory: string): Promise<PublishedSite> {
  const articles = await client.fetch(ARTICLE_SLUGS, {}, {perspective: 'published'})
  const pages: string[] = []
  const failures: {slug: string; message: string}[] = []
  for (const {slug} of articles) {
    if (!slug) continue
    try {
      pages.push(await publishArticle(client, directory, slug))
    } catch (error) {
      if (!(error instanceof RenderError || error instanceof PublishError)) throw error
      failures.push({slug, message: error.message})
    }
  }
  return {pages, failures}
}

async function publishArticle(
  client: SanityClient,
  directory: string,
  slug: string,
): Promise<string> {
  if (!safeSlug.test(slug)) {
    throw new PublishError(
      'unsafe-slug',
      `The slug "${slug}" cannot name a folder. Give the article one of letters, digits, "-" and "_".`,
    )
  }
  const path = join(directory, slug, 'index.html')
  await writeFileAtomically(path, renderPage(await findArticle(client, slug)))
  return path
}
