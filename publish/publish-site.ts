import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'

import {ARTICLE_SLUGS} from '../queries/index.ts'
import {RenderError, renderPage} from '../render/index.ts'
import {findArticle} from './find-article.ts'
import {readPageList, removePage, writePageList} from './page-list.ts'
import {PublishError} from './publish-error.ts'
import {writeFileAtomically} from './write-file.ts'

/** What a run wrote and what it could not. */
export interface PublishedSite {
  /** Paths of the pages that were written, one an article, in the order of their slugs. */
  readonly pages: readonly string[]
  /** Paths of pages that were removed, because no published article stands there any more. */
  readonly removed: readonly string[]
  /** Articles that could not be rendered; their last good pages are still there. */
  readonly failures: readonly {readonly slug: string; readonly message: string}[]
}

/** A slug becomes the name of a folder: what could lead out of the site, or is too long for a file system, is none. */
const safeSlug = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u
const longestSlug = 200

/**
 * Renders every published article to `<directory>/<slug>/index.html`, and removes the pages of those that are published
 * no more. One article that cannot be rendered does not keep the others from it.
 */
export async function publishSite(client: SanityClient, directory: string): Promise<PublishedSite> {
  const articles = await client.fetch(ARTICLE_SLUGS, {}, {perspective: 'published'})
  const slugs = articles.flatMap(({slug}) => slug ?? [])
  const pages: string[] = []
  const failures: {slug: string; message: string}[] = []
  for (const slug of new Set(slugs)) {
    try {
      checkSlug(slug, articles)
      const page = renderPage(await findArticle(client, slug))
      await writeFileAtomically(join(directory, pageOf(slug)), page)
      pages.push(pageOf(slug))
    } catch (error) {
      if (!(error instanceof RenderError || error instanceof PublishError)) throw error
      failures.push({slug, message: error.message})
    }
  }
  const kept = new Set([...pages, ...failures.map(({slug}) => pageOf(slug))])
  const before = await readPageList(directory)
  const removed = before.filter((page) => !kept.has(page))
  for (const page of removed) await removePage(directory, page)
  // A page of an article that failed is listed only if an earlier run wrote it.
  const listed = new Set([...pages, ...before.filter((page) => kept.has(page))])
  await writePageList(directory, [...listed])
  return {
    pages: pages.map((page) => join(directory, page)),
    removed: removed.map((page) => join(directory, page)),
    failures,
  }
}

function pageOf(slug: string): string {
  return join(slug, 'index.html')
}

function checkSlug(slug: string, articles: readonly {_id: string; slug: string | null}[]): void {
  if (!safeSlug.test(slug) || Buffer.byteLength(slug) > longestSlug) {
    throw new PublishError(
      'unsafe-slug',
      `The slug "${slug.slice(0, 60)}" cannot name a folder. Give the article one of at most ${longestSlug} letters, digits, "-" and "_".`,
    )
  }
  const holders = articles.filter((article) => article.slug === slug).map(({_id}) => _id)
  if (holders.length > 1) {
    throw new PublishError(
      'duplicate-slug',
      `${holders.map((id) => `"${id}"`).join(' and ')} have the same slug "${slug}". Give all but one of them another.`,
    )
  }
}
