import type {SanityDocumentStub} from '@sanity/client'

import {articleWithBlocks, picture, type Assets} from './article-with-blocks.ts'
import {paragraph, reference, source} from './newsroom.ts'

const slug = (current: string) => ({_type: 'slug', current})
const link = (label: string, href: string) => ({_key: label, _type: 'siteLink', label, href})

/** Returns the settings of a newsroom with an accent colour. */
function settingsOf({logo}: Assets, accentColor: string) {
  return {
    _id: 'site',
    _type: 'site',
    title: 'Der Küstenbote',
    description: 'Nachrichten aus Hafen, Stadt und Land',
    baseUrl: 'https://kuestenbote.example/',
    language: 'de',
    logo: {_type: 'image', asset: {_type: 'reference', _ref: logo}},
    accentColor,
    navigation: [
      link('Politik', '/politik/'),
      link('Wirtschaft', '/wirtschaft/'),
      link('Kultur', '/kultur/'),
    ],
    accounts: [
      'https://mastodon.example/@kuestenbote',
      'https://bsky.app/profile/kuestenbote.example',
    ],
    publisher: {
      _type: 'publisher',
      name: 'Küstenbote Verlag GmbH',
      address: {
        _type: 'postalAddress',
        streetAddress: 'Deichstraße 4',
        postalCode: '26721',
        addressLocality: 'Emden',
        addressCountry: 'Deutschland',
      },
      correctionsPolicy: {_type: 'siteLink', target: reference('korrekturen-richtlinie')},
    },
  }
}

const departments = [
  ['politik', 'Politik', 'Aus Rat, Kreis und Land.'],
  ['wirtschaft', 'Wirtschaft', 'Hafen, Handel und Handwerk.'],
  ['kultur', 'Kultur', 'Bühne, Bücher, Bilder.'],
] as const

const pages = [
  ['impressum', 'Impressum', 'Küstenbote Verlag GmbH, Deichstraße 4, 26721 Emden.'],
  [
    'datenschutz',
    'Datenschutz',
    'Diese Website setzt keine Cookies und lädt nichts von anderen Häusern.',
  ],
  [
    'korrekturen-richtlinie',
    'Wie wir korrigieren',
    'Fehler berichtigen wir am Artikel, sichtbar und mit Datum.',
  ],
] as const

const others = [
  [
    'etat',
    'politik',
    'Haushalt',
    'Rat beschließt Etat ohne neue Schulden',
    'Die Stadt spart vor allem beim Straßenbau. Die Opposition spricht von einem Etat auf Pump bei der Zukunft.',
    'rathaus',
  ],
  [
    'deich',
    'politik',
    'Küstenschutz',
    'Der Deich wächst um einen Meter',
    'Bis 2031 soll die Küste zwischen Ems und Jade höher liegen. Der Klei dafür kommt aus dem Hinterland.',
    'deich',
  ],
  [
    'gas',
    'wirtschaft',
    'Energie',
    'Gaspreise geben erstmals seit Wochen nach',
    'Händler sprechen von Entspannung, warnen aber vor schnellen Schlüssen.',
    undefined,
  ],
  [
    'werft',
    'wirtschaft',
    'Schiffbau',
    'Werft stellt 120 Leute ein',
    'Der Auftrag für zwei Fähren sichert die Arbeit für drei Jahre.',
    'hafen',
  ],
  [
    'briefe',
    'kultur',
    'Ausstellung',
    'Museum zeigt Briefe aus fünf Jahrhunderten',
    'Die meisten sind zum ersten Mal öffentlich zu sehen.',
    'museum',
  ],
  [
    'markt',
    'politik',
    'Innenstadt',
    'Streit um den Marktplatz',
    'Anwohner und Händler wollen nicht dasselbe. Der Rat vertagt die Entscheidung auf den Dezember.',
    undefined,
  ],
  ['chor', 'kultur', 'Musik', 'Chor sucht Bässe', undefined, undefined],
  [
    'pokal',
    undefined,
    'Sport',
    'Pokalspiel endet nach Verlängerung',
    'Den Treffer des Abends schoss ein Siebzehnjähriger.',
    'markt',
  ],
] as const

/** Returns every document of a newsroom, and an article with a block of each name. */
export function newsroomOf(
  assets: Assets,
  names: Iterable<string>,
  accentColor = '#0b6e8a',
): SanityDocumentStub[] {
  const at = (day: number) => `2026-10-${String(day).padStart(2, '0')}T08:30:00Z`
  return [
    ...departments.map(([id, title, description], order) => ({
      _id: id,
      _type: 'department',
      title,
      slug: slug(id),
      description,
      order,
    })),
    ...pages.map(([id, title, text]) => ({
      _id: id,
      _type: 'page',
      title,
      slug: slug(id),
      body: [
        paragraph(text),
        paragraph('Angaben', {_key: 'c', style: 'h3'}),
        paragraph(text, {_key: 'd'}),
      ],
    })),
    settingsOf(assets, accentColor),
    {
      ...source('eva-lindner', 'Eva Lindner'),
      description: 'Korrespondentin für Hafen und Verkehr',
      biography:
        'Eva Lindner berichtet seit 2019 über Häfen, Schiffe und die Leute, die von ihnen leben.',
      email: 'lindner@kuestenbote.example',
      sameAs: ['https://mastodon.example/@lindner'],
      image: {...picture(assets.eva, 'Porträt von Eva Lindner'), caption: undefined},
    },
    {...source('jan-petersen', 'Jan Petersen'), description: 'Reporter'},
    {...source('oppermann', 'Jana Oppermann'), description: 'Oberbürgermeisterin von Emden'},
    {...source('dpa', 'dpa'), kind: 'agency'},
    ...others.map(([id, department, kicker, title, lead, image], index) => ({
      _id: id,
      _type: 'article',
      kicker,
      title,
      lead,
      slug: slug(id),
      language: 'de',
      publishedAt: at(7 - Math.floor(index / 2)),
      topics: [kicker],
      authors: [reference('jan-petersen')],
      ...(department && {department: {_type: 'reference', _ref: department}}),
      ...(image && {image: picture(assets[image], title)}),
      sections: [{_key: 's', _type: 'section', body: [paragraph(`${title}. ${lead ?? ''}`)]}],
    })),
    articleWithBlocks(assets, names),
  ]
}
