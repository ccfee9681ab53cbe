import type {Document} from '../../src/document.ts'
import {openPayload} from './open-payload.ts'
import type {Section} from './plain-text.ts'

/** Writes what is published in a lake into a database of Payload, one document after the other. */
export async function loadPayload(path: string, documents: Iterable<Document>): Promise<void> {
  const payload = await openPayload(path, true)
  const published = [...documents].filter(({_id: id}) => !id.includes('.'))
  // Referenced documents come first.
  for (const type of ['topic', 'source', 'article']) {
    for (const document of published.filter(({_type}) => _type === type)) {
      await payload.create({collection: `${type}s`, data: dataOf(document), depth: 0})
    }
  }
  await payload.destroy?.()
}

interface Reference {
  readonly _ref: string
}

function dataOf({_id: id, slug, ...rest}: Document): object {
  const data = {...rest, id, slug: (slug as {current: string}).current}
  if (rest._type !== 'article') return data
  return {
    ...data,
    topic: (rest.topic as Reference)._ref,
    author: (rest.author as Reference)._ref,
    quotes: (rest.sections as Section[])
      .flatMap(({body}) => body)
      .filter(({_type: type}) => type === 'quote')
      .map(({text, source, via}) => ({text, source: source?._ref, via: via?._ref})),
  }
}
