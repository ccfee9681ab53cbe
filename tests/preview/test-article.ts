import type {SanityClient} from '@sanity/client'

const span = (key: string, text: string, marks: string[] = []) => ({
  _type: 'span',
  _key: key,
  text,
  marks,
})

const block = (key: string, children: object[], markDefs: object[] = []) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs,
  children,
})

const source = {_type: 'reference', _ref: 'source-kassym-schomart-tokajew'}

let count = 0

/** An article of the tests' own. */
export interface TestArticle {
  readonly id: string
  readonly draft: string
  readonly slug: string
  readonly title: string
}

/** Creates a published article with every element that can be clicked on a page. */
export async function createTestArticle(client: SanityClient): Promise<TestArticle> {
  count += 1
  const id = `probe-${count}`
  const title = `Probe ${count}`
  await client.create({
    _id: id,
    _type: 'article',
    title,
    slug: {_type: 'slug', current: id},
    lead: 'Der Vorspann der Probe.',
    language: 'de',
    publishedAt: '2026-11-20T10:00:00.000Z',
    sections: [
      {
        _type: 'section',
        _key: 's0',
        body: [
          block('b0', [span('b0s', 'Ein erster Absatz.')]),
          block('b1', [span('b1s', 'Ein zweiter Absatz ohne Zitat.')]),
        ],
      },
      {
        _type: 'section',
        _key: 's1',
        heading: 'Zweiter Abschnitt',
        body: [
          block(
            'b2',
            [span('b2s', 'Er sagte: "'), span('b2q', 'Wir prüfen das', ['q0']), span('b2t', '".')],
            [{_type: 'quote', _key: 'q0', source}],
          ),
          {_type: 'quote', _key: 'b3', text: 'Das ist ein Zitat als Block.', source},
        ],
      },
    ],
  })
  return {id, draft: `drafts.${id}`, slug: id, title}
}
