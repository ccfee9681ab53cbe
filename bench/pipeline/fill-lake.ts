import type {Document} from '../../packages/lake/src/document.ts'
import {loadLake} from '../../packages/lake/bench/groq/load-lake.ts'
import {newsArticle, sources} from './newsroom.ts'

/** Fills a new lake with sources and so many articles, as if they had been published one a second. */
export function fillLake(directory: string, articles: number): void {
  loadLake(directory, documents(articles))
}

function* documents(articles: number): Generator<Document, void> {
  const begun = Date.UTC(2026, 0, 1)
  let n = 0
  for (const document of sources()) yield stored(document)
  for (let article = 0; article < articles; article += 1) yield stored(newsArticle(article))

  function stored(document: object): Document {
    const moment = new Date(begun + (n += 1) * 1_000).toISOString()
    return {
      ...document,
      _createdAt: moment,
      _updatedAt: moment,
      _rev: `revision-${n}`,
    } as unknown as Document
  }
}
