import type {BlockName} from '../../src/content/block-names.ts'
import {sampleBlock} from '../render/sample-blocks.ts'
import {paragraph, reference} from './newsroom.ts'

/** The ids of the assets that the content refers to, by their names. */
export type Assets = Readonly<Record<PictureName | FileName, string>>
export const pictureNames = ['logo', 'hafen', 'rathaus', 'deich', 'museum', 'markt', 'eva'] as const
type PictureName = (typeof pictureNames)[number]

/** The names of recordings and of their subtitles. */
export const fileNames = ['interview.mp3', 'rundgang.mp4', 'rundgang.vtt'] as const
type FileName = (typeof fileNames)[number]

const stored = (id: string) => ({asset: {_type: 'reference', _ref: id}})

/** Returns a picture of an article, with its words. */
export function picture(asset: string, alt: string) {
  return {
    _type: 'picture',
    asset: {_type: 'reference', _ref: asset},
    alt,
    caption: `${alt}, aufgenommen am Dienstagmorgen.`,
    credit: 'Foto: Erika Muster',
  }
}

/** Returns an article with every mark and field, and with a block of each name. */
export function articleWithBlocks(assets: Assets, names: Iterable<string>) {
  return {
    _id: 'bahn',
    _type: 'article',
    kicker: 'Verkehr',
    title: 'Die Bahn will den Hafen bis 2030 anschließen',
    lead: 'Rund 2,2 Millionen Euro kostet die Planung – gebaut wird frühestens in drei Jahren.',
    slug: {_type: 'slug', current: 'bahn'},
    language: 'de',
    publishedAt: '2026-10-08T08:30:00Z',
    updatedAt: '2026-10-09T14:05:00Z',
    topics: ['Verkehr', 'Häfen & Küste', 'Öffentliche Planungen'],
    authors: [reference('eva-lindner'), reference('jan-petersen')],
    agencies: [reference('dpa')],
    department: {_type: 'reference', _ref: 'wirtschaft'},
    image: picture(assets.hafen, 'Ein Containerschiff im Hafen'),
    corrections: [
      {
        _key: 'c',
        _type: 'correction',
        text: 'In einer früheren Fassung war die Strecke 24 Kilometer lang. Es sind 14.',
        date: '2026-10-09T14:05:00Z',
      },
    ],
    sections: [
      {_key: 'opening', _type: 'section', body: opening},
      {
        _key: 'blocks',
        _type: 'section',
        heading: 'Streit um die Kosten',
        body: blocksOf(names, assets, ['etat', 'werft']).flatMap((block, index) => [
          paragraph(fillers[index % fillers.length] ?? '', {_key: `p${index}`}),
          block,
        ]),
      },
    ],
  }
}

/** Returns a block of each type of a registry, with references to stored documents; `related` must exist. */
function blocksOf(names: Iterable<string>, assets: Assets, related: readonly string[]) {
  const own: Readonly<Record<string, object>> = ownBlocks(assets, related)
  return Array.from(names, (name) =>
    Object.hasOwn(own, name)
      ? {_type: name, _key: name, ...own[name]}
      : // A type that has no words here yet stands with those of its sample.
        sampleBlock(name as BlockName, () => `Ein Block der Art „${name}“`),
  )
}

function ownBlocks(assets: Assets, related: readonly string[]) {
  return {
    quote: {
      text: 'Wir bauen, was wir versprochen haben. Und nichts sonst.',
      source: {_type: 'reference', _ref: 'oppermann'},
      role: 'Oberbürgermeisterin',
      occasion: 'Ratssitzung',
      saidOn: '2026-10-06',
    },
    picture: picture(assets.deich, 'Der alte Deich am Güterbahnhof'),
    table: {
      caption: 'Umschlag der Häfen in Millionen Tonnen',
      source: 'Statistisches Landesamt',
      hasHeaderRow: true,
      hasHeaderColumn: true,
      rows: [
        ['Hafen', '2022', '2023', '2024', '2025', 'Veränderung'],
        ['Emden', '3,8', '3,6', '4,1', '4,4', '+7,3 %'],
        ['Wilhelmshaven', '31,8', '29,2', '28,7', '30,1', '+4,9 %'],
        ['Brake', '6,0', '5,9', '5,4', '5,2', '−3,7 %'],
        ['Nordenham', '2,2', '2,0', '1,9', '2,0', '+5,3 %'],
      ].map((cells, row) => ({_key: `r${row}`, _type: 'tableRow', cells})),
    },
    embed: {
      url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      title: 'Die Ratssitzung in voller Länge',
      image: picture(assets.rathaus, 'Der Ratssaal mit den Fraktionen'),
    },
    infobox: {
      title: 'Was die Bahn plant',
      body: [
        paragraph('Die Strecke soll 14 Kilometer lang werden und zwei Brücken bekommen.'),
        paragraph('ein zweites Gleis bis zum Hafen', {_key: 'c', listItem: 'bullet', level: 1}),
        paragraph('eine Brücke über den Binnenhafen', {_key: 'd', listItem: 'bullet', level: 1}),
      ],
    },
    related: {articles: related.map(reference)},
    gallery: {
      caption: 'Der Hafen im Lauf eines Tages',
      pictures: [
        {...picture(assets.hafen, 'Ein Schiff im Hafen'), _key: 'a'},
        {...picture(assets.markt, 'Der Markt am Delft'), _key: 'b'},
      ],
    },
    audio: {
      ...stored(assets['interview.mp3']),
      title: 'Das Interview mit der Hafenmeisterin',
      caption: 'Hafenmeisterin Erika Muster am Montag im Hafen',
      credit: 'Aufnahme: Jan Petersen',
      transcript: 'Wir warten seit zehn Jahren auf das zweite Gleis.',
    },
    video: {
      ...stored(assets['rundgang.mp4']),
      title: 'Ein Rundgang am Kai',
      alt: 'Die Kamera geht an den Kränen entlang bis zum Gleis.',
      poster: {_type: 'image', ...stored(assets.hafen)},
      subtitles: {_type: 'file', ...stored(assets['rundgang.vtt'])},
      caption: 'Der Kai am Montagmorgen',
      credit: 'Video: Erika Muster',
      transcript: 'Hier soll das zweite Gleis enden.',
    },
  } satisfies Partial<Record<BlockName, object>>
}

const fillers = [
  'Im Rat ist der Anschluss seit Jahren umstritten. Die Kosten haben sich seit der ersten Schätzung verdoppelt, und der Bund will nur einen Teil davon übernehmen.',
  'Die Anwohner am Güterbahnhof befürchten Lärm in der Nacht. Ein Gutachten soll bis zum Frühjahr klären, wie viele Züge die Strecke verträgt.',
  'Auch die Hafenwirtschaft ist nicht einig: Die Reedereien rechnen mit mehr Ladung, die Spediteure mit weniger Fahrten ihrer Lastwagen.',
]

const span = (text: string, ...marks: string[]) => ({
  _key: text.slice(0, 9),
  _type: 'span',
  text,
  marks,
})

/** Text with every mark, subheadings, lists and a quotation between paragraphs. */
const opening = [
  {
    ...paragraph(''),
    markDefs: [
      {
        _key: 'q',
        _type: 'quote',
        source: {_type: 'reference', _ref: 'oppermann'},
        role: 'Oberbürgermeisterin',
        occasion: 'Pressekonferenz',
        saidOn: '2026-10-07',
      },
      {_key: 'l', _type: 'link', href: 'https://example.org/unterlagen'},
      {_key: 'i', _type: 'internalLink', reference: {_type: 'reference', _ref: 'etat'}},
      {_key: 'a', _type: 'abbr', title: 'Tausend Tonnen im Jahr'},
    ],
    children: [
      span('Der Anschluss sei "'),
      span('überfällig', 'q'),
      span('", sagte die Oberbürgermeisterin am Dienstag. Die '),
      span('Unterlagen', 'l'),
      span(' liegen aus: '),
      span('mehr als 10 000 Seiten', 'strong'),
      span(', davon '),
      span('zwei Drittel', 'em'),
      span(' Gutachten. Der '),
      span('Etat der Stadt', 'i'),
      span(' sieht dafür nichts vor. Gerechnet wird mit 400 '),
      span('Tt', 'a'),
      span(', auf 12 m'),
      span('2', 'sup'),
      span(' je Stellplatz und ohne CO'),
      span('2', 'sub'),
      span('.'),
    ],
  },
  paragraph(fillers[0] ?? '', {_key: 'o1'}),
  paragraph('Was geplant ist', {_key: 'o2', style: 'h3'}),
  paragraph('ein zweites Gleis', {_key: 'o3', listItem: 'bullet', level: 1}),
  paragraph('vom Hafen bis zum Güterbahnhof', {_key: 'o4', listItem: 'bullet', level: 2}),
  paragraph('eine Brücke', {_key: 'o5', listItem: 'bullet', level: 1}),
  paragraph('Die Reihenfolge', {_key: 'o6', style: 'h4'}),
  paragraph('erst planen', {_key: 'o7', listItem: 'number', level: 1}),
  paragraph('dann bauen', {_key: 'o8', listItem: 'number', level: 1}),
  paragraph('Der Rat bittet die Verwaltung, bis zum März eine Prüfung vorzulegen.', {
    _key: 'o9',
    style: 'blockquote',
  }),
]
