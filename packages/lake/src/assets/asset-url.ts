import type {Document} from '../document.ts'
import {documentTypes} from './asset-id.ts'

/** Stands in a stored URL for the address of the lake, which depends on the port. */
const here = 'lake:/'

const types = new Set(Object.values(documentTypes))

/** Returns a document for storage: the `url` of an asset of this lake becomes relative to the lake. */
export function storedDocument(document: Document, lakeUrl: string): Document {
  const {_type: type, url} = document
  if (!types.has(type) || typeof url !== 'string' || !url.startsWith(`${lakeUrl}/`)) return document
  return {...document, url: here + url.slice(lakeUrl.length)}
}

/** Returns a document for clients: the `url` of an asset of this lake has the current address of the lake. */
export function seenDocument(document: Document, lakeUrl: string): Document {
  const {_type: type, url} = document
  if (!types.has(type) || typeof url !== 'string' || !url.startsWith(here)) return document
  return {...document, url: lakeUrl + url.slice(here.length)}
}
