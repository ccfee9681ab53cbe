import type {StoredDocument} from '../documents/document.ts'

/**
 * What an article refers to as the queries give it: a picture's file with its measures, and anything else as it is. It
 * goes by the id of its group.
 */
export function referredDocument(document: StoredDocument, group: string): object {
  if (document._type !== 'sanity.imageAsset') return {...document, _id: group}
  const {url, metadata, mimeType} = document
  const {dimensions, lqip} = (metadata ?? {}) as Readonly<Record<string, unknown>>
  return {_id: group, url, dimensions, lqip, mimeType}
}
