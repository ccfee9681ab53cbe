import {legalXml} from '../escape.ts'

/**
 * A feed as data, with every text in it fit for XML, whichever field it stands in. Texts are
 * cleaned before they are written: a character taken out of the finished XML could make one end of
 * CDATA out of two pieces of it.
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
