import type {Article, Blocks, ListedArticle, RenderOptions, Site} from '../../src/render/index.ts'
import {blinken, block, span} from './blocks.ts'
import {kasachstan} from './kasachstan.ts'

type Block = Blocks[number]

/** A small site with every kind of content; all of it is invented, except the seed. */
export const site: Site = {
  title: 'Der Newsdesk',
  baseUrl: 'https://newsdesk.example/',
  language: 'de',
  description: 'Nachrichten, und wer was gesagt hat',
  publisher: {
    name: 'Verlag Newsdesk',
    logo: {url: 'https://newsdesk.example/logo.png', width: 600, height: 60},
  },
}

export const options: RenderOptions = {
  site,
  locatePicture: ({assetId, width, height}) => `pictures/${assetId}-${width}x${height}.svg`,
}

/** A picture of 3000 by 2000 pixels with a crop and a focal point. */
const picture = (name: string, alt: string) => ({
  _type: 'picture',
  alt,
  caption: `${alt}, aufgenommen im Frühjahr.`,
  credit: 'Foto: Erika Muster/AFP',
  asset: {
    _id: `image-${name}-3000x2000-jpg`,
    url: `https://cdn.sanity.io/images/any/any/${name}-3000x2000.jpg`,
    dimensions: {width: 3000, height: 2000},
    lqip: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mN8/x8AAuMB8DtXNJsAAAAASUVORK5CYII=',
  },
  crop: {top: 0.1, bottom: 0, left: 0, right: 0},
  hotspot: {x: 0.7, y: 0.4, width: 0.3, height: 0.3},
})

/** An article with every kind of block, mark and field. */
export const everything: Article = {
  _id: 'article-everything',
  slug: 'hafen-und-bahn',
  kicker: 'Verkehr',
  title: 'Die Bahn will den Hafen "bis 2030" anschließen',
  lead: 'Rund 2,2 Millionen Euro kostet die Planung – gebaut wird frühestens in drei Jahren.',
  language: 'de',
  publishedAt: '2022-01-07T09:30:00Z',
  updatedAt: '2022-01-07T15:05:00Z',
  topics: ['Verkehr', 'Häfen & Küste', 'Öffentliche Planungen'],
  authors: [{_id: 'a', name: 'Eva Lindner', kind: 'person'}],
  agencies: [{_id: 'b', name: 'dpa', kind: 'agency'}],
  image: picture('hafen', 'Ein Containerschiff im Hafen'),
  sections: [
    {
      _key: 's1',
      body: [
        block(
          [
            'Der Anschluss sei "',
            span('überfällig', 'q'),
            span('", sagte der Minister. Die '),
            span('Unterlagen', 'l'),
            ' liegen aus: ',
            span('mehr als 10 000 Seiten', 'strong'),
            ', davon ',
            span('zwei Drittel', 'em'),
            ' Gutachten.',
          ],
          {
            markDefs: [
              {...blinken, role: 'Minister', occasion: 'Pressekonferenz', saidOn: '2022-01-07'},
              {_type: 'link', _key: 'l', href: 'https://example.org/unterlagen?teil=1&seite=2'},
            ],
          },
        ),
        block(['Was geplant ist'], {style: 'h3'}),
        block(['ein zweites Gleis'], {listItem: 'bullet', level: 1}),
        block(['vom Hafen bis zum Güterbahnhof'], {listItem: 'bullet', level: 2}),
        block(['eine Brücke'], {listItem: 'bullet', level: 1}),
      ],
    },
    {
      _key: 's2',
      heading: 'Streit um die Kosten',
      body: [
        {
          _type: 'quote',
          _key: 'q1',
          text: 'Wir bauen, was wir versprochen haben.\nUnd nichts sonst.',
          source: {
            _id: 'source-lindner',
            name: 'Jana Oppermann',
            slug: 'jana-oppermann',
            kind: 'person',
          },
          role: 'Bürgermeisterin',
          occasion: 'Ratssitzung',
          saidOn: '2022-01-06',
          url: 'https://example.org/protokoll',
        } as Block,
        {...picture('bruecke', 'Die alte Brücke am Güterbahnhof'), _key: 'p'} as Block,
        block(['Aus dem Beschluss: Der Rat bittet um eine Prüfung.'], {style: 'blockquote'}),
        block(['erst planen'], {listItem: 'number', level: 1}),
        block(['dann bauen'], {listItem: 'number', level: 1}),
      ],
    },
  ],
}

/** The seeded article with a picture and an address. */
export const seeded: Article = {
  ...kasachstan(),
  image: picture('almaty', 'Menschen auf einem Platz in Almaty'),
}

const titles = [
  [
    'Wetter',
    'Sturmtief zieht über die Küste',
    'Feuerwehren zählen bis zum Abend mehr als 300 Einsätze.',
  ],
  [
    'Energie',
    'Gaspreise geben erstmals seit Wochen nach',
    'Händler sprechen von Entspannung, warnen aber vor schnellen Schlüssen.',
  ],
  [
    'Kultur',
    'Museum zeigt Briefe aus fünf Jahrhunderten',
    'Die meisten sind zum ersten Mal öffentlich zu sehen.',
  ],
  ['Sport', 'Pokalspiel endet nach Verlängerung', null],
] as const

/** The articles of a front page. */
export const listed: readonly ListedArticle[] = [
  {...seeded, slug: 'kasachstan-proteste'},
  {...everything, slug: 'hafen-und-bahn'},
  ...titles.map(([kicker, title, lead], index) => ({
    slug: `meldung-${index}`,
    kicker,
    title,
    lead,
    language: 'de',
    publishedAt: `2022-01-0${6 - index}T10:00:00Z`,
    image: index % 2 === 0 ? picture(`bild${index}`, title) : null,
  })),
]
