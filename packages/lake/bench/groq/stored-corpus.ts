import type {Document} from '../../src/document.ts'
import {corpus, countsFor, releaseId} from './corpus.ts'

const stamps = {
  _rev: 'bench',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
} as const

/** The corpus of some number of articles as a lake stores it, and the release that some of it is in. */
export function* storedCorpus(articles: number): Generator<Document, void> {
  const metadata = {title: 'Sommer', releaseType: 'undecided'}
  const release = {name: releaseId, state: 'active', metadata}
  yield {_id: `_.releases.${releaseId}`, _type: 'system.release', ...release, ...stamps}
  for (const document of corpus(countsFor(articles))) yield {...document, ...stamps}
}
