import {legalXml} from '../escape.ts'

/**
 * Returns a feed's data with all texts fit for XML. Texts are cleaned before they are written.
 * Removing a character from finished XML could join two pieces into an end of CDATA.
 */
export function legalFeed<Feed>(feed: Feed): Feed {
  return legal(feed) as Feed
}

function legal(value: unknown): unknown {
  if (typeof value === 'string') return legalXml(value)
  if (Array.isArray(value)) return value.map(legal)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, legal(field)]))
}
