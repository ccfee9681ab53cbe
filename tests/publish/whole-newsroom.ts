import type {SanityDocumentStub} from '@sanity/client'

import {paragraph, reference} from './newsroom.ts'

const slug = (current: string) => ({_type: 'slug', current})
const marked = (text: string, markDef: {readonly _key: string} & Record<string, unknown>) =>
  paragraph(text, {
    _key: `block-${markDef._key}`,
    markDefs: [markDef],
    children: [{_key: 'a', _type: 'span', text, marks: [markDef._key]}],
  })

/** A document of each type, with each field, block type and annotation, and references between them. */
export const wholeNewsroom: readonly (SanityDocumentStub & {readonly _id: string})[] = [
  {
    _id: 'imprint',
    _type: 'page',
    title: 'Impressum',
    slug: slug('impressum'),
    body: [
      paragraph('Verlag.'),
      marked('Haus', {_key: 'm', _type: 'link', href: 'https://x.example/'}),
    ],
  },
  {
    _id: 'politics',
    _type: 'department',
    title: 'Politik',
    slug: slug('politik'),
    description: 'Alles aus dem Rathaus.',
    order: 1,
  },
  {
    _id: 'anna',
    _type: 'source',
    name: 'Anna Beispiel',
    kind: 'person',
    slug: slug('anna'),
    role: 'Redakteurin',
    biography: 'Schreibt.',
    email: 'anna@bote.example',
    web: ['https://anna.example/'],
  },
  {_id: 'agency', _type: 'source', name: 'dpa', kind: 'agency', slug: slug('dpa')},
  {
    _id: 'site',
    _type: 'site',
    title: 'Bote',
    description: 'Nachrichten.',
    baseUrl: 'https://bote.example/',
    language: 'de',
    accentColor: '#00aa00',
    accounts: ['https://social.example/@bote'],
    navigation: [
      {_key: 'a', _type: 'siteLink', label: 'Verlag', href: 'https://verlag.example/'},
      {_key: 'b', _type: 'siteLink', target: reference('imprint')},
    ],
    footer: [{_key: 'c', _type: 'siteLink', target: reference('imprint')}],
    publisher: {
      _type: 'publisher',
      name: 'Verlag',
      address: {_type: 'postalAddress', streetAddress: 'Weg 1', addressLocality: 'Bonn'},
      sameAs: ['https://verlag.example/'],
      correctionsPolicy: {_type: 'siteLink', target: reference('imprint')},
      ethicsPolicy: {_type: 'siteLink', href: 'https://rat.example/'},
    },
  },
  {
    _id: 'other',
    _type: 'article',
    title: 'Andere',
    lead: 'Vorspann',
    slug: slug('andere'),
    publishedAt: '2026-01-01T10:00:00Z',
    language: 'de',
    sections: [{_key: 's', _type: 'section', body: [paragraph('Ein Absatz.')]}],
  },
  {
    _id: 'article',
    _type: 'article',
    kicker: 'Stadt',
    title: 'Titel',
    lead: 'Vorspann',
    slug: slug('titel'),
    formerSlugs: ['frueher'],
    publishedAt: '2026-01-02T10:00:00Z',
    updatedAt: '2026-01-03T10:00:00Z',
    language: 'de',
    department: reference('politics'),
    authors: [reference('anna')],
    agencies: [reference('agency')],
    topics: ['Haushalt'],
    corrections: [
      {
        _key: 'c',
        _type: 'correction',
        kind: 'correction',
        text: 'Falsch.',
        date: '2026-01-03T10:00:00Z',
      },
    ],
    sections: [
      {
        _key: 's',
        _type: 'section',
        heading: 'Abschnitt',
        body: [
          marked('Zitat', {
            _key: 'q',
            _type: 'quote',
            source: reference('anna'),
            role: 'Bürgermeisterin',
            occasion: 'Rede',
            saidOn: '2026-01-01',
          }),
          marked('mehr', {_key: 'i', _type: 'internalLink', target: reference('other')}),
          marked('ARD', {_key: 'a', _type: 'abbr', title: 'Arbeitsgemeinschaft'}),
          {
            _key: 'table',
            _type: 'table',
            caption: 'Zahlen',
            source: 'Amt',
            hasHeaderRow: true,
            rows: [
              {_key: 'r', _type: 'tableRow', cells: ['Jahr', 'Zahl']},
              {_key: 't', _type: 'tableRow', cells: ['2026', '1']},
            ],
          },
          {_key: 'infobox', _type: 'infobox', title: 'Info', body: [paragraph('Kasten.')]},
          {
            _key: 'embed',
            _type: 'embed',
            url: 'https://www.youtube.com/watch?v=abc',
            title: 'Film',
          },
          {_key: 'related', _type: 'related', title: 'Mehr', articles: [reference('other')]},
        ],
      },
    ],
  },
]
