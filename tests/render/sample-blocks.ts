import {blockNames, type BlockName} from '../../src/content/block-names.ts'
import type {Article} from '../../src/render/index.ts'

/** The fields of a stored block of each type. Every word that they take from `word` is in every format of an article. */
const fieldsOf: Readonly<Record<BlockName, (word: () => string) => object>> = {
  quote: (word) => ({text: word(), source: {name: word()}, role: word()}),
  picture: (word) => ({caption: word(), credit: word()}),
  infobox: (word) => ({
    title: word(),
    body: [
      {
        _type: 'block',
        _key: 'b1',
        markDefs: [{_type: 'quote', _key: 'q', source: {name: 'Erika Muster'}}],
        children: [
          {_type: 'span', text: `${word()} `},
          {_type: 'span', text: word(), marks: ['q']},
        ],
      },
      {_type: 'block', style: 'h4', children: [{_type: 'span', text: word()}]},
    ],
  }),
  related: (word) => ({title: word(), articles: [{_id: 'b', slug: 'b', title: word()}]}),
  table: (word) => ({
    caption: word(),
    source: word(),
    hasHeaderRow: true,
    hasHeaderColumn: true,
    rows: [
      {_key: 'r1', _type: 'tableRow', cells: [word(), word()]},
      {_key: 'r2', _type: 'tableRow', cells: [word(), word()]},
    ],
  }),
  embed: (word) => ({
    url: 'https://youtu.be/dQw4w9WgXcQ',
    title: word(),
    image: {caption: word(), credit: word()},
  }),
  audio: (word) => ({
    asset: {
      _id: `file-${'a'.repeat(40)}-mp3`,
      url: 'https://lake.example/a.mp3',
      mimeType: 'audio/mpeg',
      size: 1200,
    },
    title: word(),
    caption: word(),
    credit: word(),
    transcript: word(),
  }),
  video: (word) => ({
    asset: {_id: `file-${'b'.repeat(40)}-mp4`, url: 'https://lake.example/b.mp4'},
    poster: {
      asset: {
        _id: `image-${'c'.repeat(40)}-1600x900-png`,
        url: 'https://lake.example/c.png',
        dimensions: {width: 1600, height: 900},
      },
    },
    subtitles: {
      asset: {_id: `file-${'d'.repeat(40)}-vtt`, url: 'https://lake.example/d.vtt'},
    },
    title: word(),
    caption: word(),
    credit: word(),
    transcript: word(),
  }),
  gallery: (word) => ({
    caption: word(),
    pictures: [
      {_type: 'picture', _key: 'p1', caption: word(), credit: word()},
      {_type: 'picture', _key: 'p2', caption: word(), credit: word()},
    ],
  }),
}

/** An article with a block of every type at its end. */
export function withEveryBlock(article: Article): Article {
  const body = blockNames.map((name) => sampleBlock(name, () => `Ein "${name}"`))
  return {...article, sections: [...(article.sections ?? []), {_key: 'blocks', body}]}
}

/** A stored block of a type. Its key is the name of the type. */
export function sampleBlock(name: BlockName, word: () => string) {
  return {_type: name, _key: name, ...fieldsOf[name](word)}
}
