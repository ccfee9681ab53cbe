import type {Document} from '../document.ts'
import {documentTypes} from './asset-id.ts'

/** Stands in a stored URL for the address of the lake, which is another whenever it starts on another port. */
const here = 'lake:/'

const types = new Set(Object.values(documentTypes))

/** A document as it is stored: the `url` of an asset of this lake says where below the lake it is, not where the lake is. */
export function storedDocument(document: Document, lakeUrl: string): Document {
  const {_type: type, url} = document
  if (!types.has(type) || typeof url !== 'string' || !url.startsWith(`${lakeUrl}/`)) return document
  return {...document, url: here + url.slice(lakeUrl.length)}
}

/** A document as it is seen: the `url` of an asset of this lake can be downloaded from where the lake is now. */
export function seenDocument(document: Document, lakeUrl: string): Document {
  const {_type: type, url} = document
  if (!types.has(type) || typeof url !== 'string' || !url.startsWith(here)) return document
  return {...document, url: lakeUrl + url.slice(here.length)}
}
