import {evaluate, parse} from 'groq-js'

type Document = {_id: string; _type: string}

/** The answer of a query over a set of documents, as the Content Lake's query language defines it. */
export async function answer(
  query: string,
  dataset: Document[],
  params: Record<string, unknown> = {},
): Promise<unknown> {
  const value = await evaluate(parse(query, {params}), {dataset, params})
  return value.get()
}

export const reference = (id: string) => ({_type: 'reference', _ref: id})

export const person = {
  _id: 'ada',
  _type: 'source',
  name: 'Ada Beispiel',
  slug: {_type: 'slug', current: 'ada-beispiel'},
  kind: 'person',
  country: 'Deutschland',
}

export const agency = {
  _id: 'dpx',
  _type: 'source',
  name: 'DPX',
  slug: {_type: 'slug', current: 'dpx'},
  kind: 'agency',
}

/** A minimal article that the queries find. */
export function article(id: string, fields: Record<string, unknown> = {}) {
  return {
    _id: id,
    _type: 'article',
    _rev: '1',
    title: `Titel ${id}`,
    slug: {_type: 'slug', current: id},
    publishedAt: '2026-01-01T12:00:00.000Z',
    ...fields,
  }
}

export const paragraph = (
  children: {text: string; marks?: string[]}[],
  markDefs?: Record<string, unknown>[],
) => ({
  _key: 'p',
  _type: 'block',
  style: 'normal',
  children: children.map((span, index) => ({
    _key: `s${index}`,
    _type: 'span',
    marks: [],
    ...span,
  })),
  ...(markDefs && {markDefs}),
})

/** An image as uploaded, and a picture that shows it. */
export const picture = {
  asset: {
    _id: 'image-abc-2x1-png',
    _type: 'sanity.imageAsset',
    url: 'https://newsdesk.example/abc-2x1.png',
    mimeType: 'image/png',
    metadata: {dimensions: {width: 2, height: 1}},
  },
  image: {_type: 'picture', alt: 'Ein Platz', asset: reference('image-abc-2x1-png')},
}
