// An article as JSON-LD: its texts, quotations, speakers and pictures.
import {expect, test} from 'vitest'

import {renderJsonLd, renderPage} from '../../src/render/index.ts'
import {attribute, elementsOf} from './html-text.ts'
import {kasachstan, kasachstanText} from './kasachstan.ts'
import {everything, options, seeded} from './sample-site.ts'

interface Linked {
  readonly [name: string]: unknown
  readonly hasPart?: readonly Linked[]
}

const linked = (json: string) => JSON.parse(json) as Linked

/** The quotations in the annotations of the seeded article: words, name, role, occasion, day. */
function annotations(): unknown[] {
  return (kasachstan().sections ?? []).flatMap((section) =>
    (section.body ?? []).flatMap((block) => {
      const {children = [], markDefs = []} = block as {
        children?: {text: string; marks: string[]}[]
        markDefs?: Record<string, never>[]
      }
      const inOrder = markDefs.map((def) => ({
        at: children.findIndex(({marks}) => marks.includes(def['_key'] as never)),
        def,
      }))
      return inOrder
        .sort((a, b) => a.at - b.at)
        .map(({def}) => ({
          text: children
            .filter(({marks}) => marks.includes(def['_key'] as never))
            .map(({text}) => text)
            .join(''),
          name: (def['source'] as {name: string} | undefined)?.name,
          occasion: def['occasion'],
          saidOn: def['saidOn'],
          via: (def['via'] as {name: string} | undefined)?.name,
        }))
    }),
  )
}

test('001 an article is a NewsArticle with its texts', () => {
  expect(linked(renderJsonLd(seeded, options))).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: 'https://newsdesk.example/kasachstan-proteste/',
    headline: seeded.title,
    description: seeded.lead,
    articleBody: kasachstanText,
    inLanguage: 'de',
    datePublished: '2022-01-08T16:00:00.000Z',
    dateModified: '2022-01-08T16:00:00.000Z',
    keywords: seeded.topics,
    publisher: {'@type': 'NewsMediaOrganization', name: 'Verlag Newsdesk'},
  })
})

test('002 every quotation has its words, speaker, occasion, day and agency', () => {
  const {hasPart = []} = linked(renderJsonLd(seeded, options))
  const found = hasPart.map(({text, creator, recordedAt, dateCreated, provider, ...rest}) => {
    expect(rest['@type']).toBe('Quotation')
    return {
      text,
      name: (creator as Linked | undefined)?.['name'],
      occasion: (recordedAt as Linked | undefined)?.['name'],
      saidOn: dateCreated,
      via: (provider as Linked | undefined)?.['name'],
    }
  })
  expect(found).toHaveLength(13)
  expect(found).toEqual(annotations())
})

test('003 a speaker is a person or an organisation, with the role at that time', () => {
  const {hasPart = []} = linked(renderJsonLd(everything, options))
  expect(hasPart.map(({creator}) => creator)).toMatchObject([
    {'@type': 'Person', name: 'Antony Blinken', jobTitle: 'Minister'},
    {
      '@type': 'Person',
      '@id': 'https://newsdesk.example/quelle/jana-oppermann/',
      name: 'Jana Oppermann',
      jobTitle: 'Bürgermeisterin',
    },
  ])
  const types = linked(renderJsonLd(seeded, options)).hasPart?.map(
    ({creator}) => (creator as Linked)['@type'],
  )
  expect(new Set(types)).toEqual(new Set(['Person', 'Organization']))
})

test('004 one annotation on separate words is one quotation', () => {
  const def = {_type: 'quote', _key: 'q', source: {name: 'A'}}
  const child = (text: string, ...marks: string[]) => ({_type: 'span', text, marks})
  const children = [child('das', 'q'), child(', sagte sie, '), child('geht', 'q')]
  const body = [{_type: 'block', children, markDefs: [def]}]
  expect(linked(renderJsonLd({sections: [{body}]})).hasPart).toMatchObject([
    {text: 'das […] geht', creator: {name: 'A'}},
  ])
})

test('005 pictures have the three aspect ratios that search engines require', () => {
  const {image} = linked(renderJsonLd(everything, options)) as {image: Linked[]}
  expect(image.map(({width, height}) => [width, height])).toEqual([
    [1200, 675],
    [1200, 900],
    [1200, 1200],
  ])
  expect(image[0]).toMatchObject({
    url: 'https://newsdesk.example/pictures/image-hafen-3000x2000-jpg-1200x675.svg',
    creditText: 'Foto: Erika Muster/AFP',
  })
})

test('006 fields that the article lacks are left out', () => {
  expect(linked(renderJsonLd({title: 'T'}))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'T',
    inLanguage: 'de',
  })
})

test('007 the page embeds the same JSON-LD, safely escaped', () => {
  const hostile = {...everything, title: '</script><script>alert(1)</script><!--'}
  const html = renderPage(hostile, options)
  const scripts = html.match(/<script[^>]*>(.*?)<\/script>/gu) ?? []
  expect(scripts).toHaveLength(1)
  const json = scripts[0]?.replace(/<\/?script[^>]*>/gu, '') ?? ''
  expect(json).not.toContain('<')
  expect(linked(json)).toEqual(linked(renderJsonLd(hostile, options)))
})

test('008 Open Graph has the texts and the picture for link previews', () => {
  const metas = elementsOf(renderPage(everything, options), 'meta')
  const properties = metas.flatMap((meta) => {
    const property = attribute(meta, 'property')
    return property === undefined ? [] : [[property, attribute(meta, 'content')]]
  })
  expect(properties).toEqual([
    ['og:type', 'article'],
    ['og:locale', 'de_DE'],
    ['og:title', 'Die Bahn will den Hafen „bis 2030“ anschließen'],
    [
      'og:description',
      everything.lead
        ?.replace('2,2 Millionen Euro', '2,2\u00A0Millionen\u00A0Euro')
        .replace(' –', '\u00A0–'),
    ],
    ['og:url', 'https://newsdesk.example/hafen-und-bahn/'],
    ['og:site_name', 'Der Newsdesk'],
    ['og:image', 'https://newsdesk.example/pictures/image-hafen-3000x2000-jpg-1200x630.svg'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', 'Ein Containerschiff im Hafen'],
    ['article:published_time', '2022-01-07T09:30:00.000Z'],
    ['article:modified_time', '2022-01-07T15:05:00.000Z'],
    ['article:section', 'Verkehr'],
    ['article:author', 'Eva Lindner'],
    ['article:tag', 'Verkehr'],
    ['article:tag', 'Häfen & Küste'],
    ['article:tag', 'Öffentliche Planungen'],
  ])
})
