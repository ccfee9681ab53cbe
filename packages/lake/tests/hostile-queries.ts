import * as fc from 'fast-check'

import type {Document} from '../src/document.ts'
import type {Perspective} from '../src/query/perspective.ts'

/*
 * Datasets and queries that are meant to bring an index and groq-js apart: nulls, missing and mixed types, astral
 * characters, long strings that begin alike, drafts and versions, dangling references.
 */

const long = 'lang '.repeat(40)

const strings = [
  '',
  'a',
  'A',
  'b',
  'ä',
  'Ä',
  'ß',
  'SS',
  '\u{1F600}',
  '\uFF5E',
  '\ud83d',
  'foo bar',
  'Foo-Bar',
  'foo.bar',
  'foobar',
  'a\u0000b',
  'x_y',
  'die „Ampel“ – «\u202fampel\u202f»',
  'Am\u00adpel ‚geht’s‘ Berlin–Warschau',
  "geht's 3.14 U.S. 1,5 e-mail@x.de",
  'Ko\u0308ln Köln GROẞ',
  '東京都庁に行く ไทยภาษา',
  '👍 한국어 дом ΟΔΟΣ',
  'donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik\u{20bb7}',
  '2022-01-08',
  '2022-01-09',
  `${long}1`,
  `${long}2`,
]
const groups = ['a', 'b', 'c', 'd', 'e', 'x.y']
const ids = groups.flatMap((id) => [id, `drafts.${id}`, `versions.r1.${id}`, `versions.r2.${id}`])
const types = ['article', 'person', 'Ä']

const scalar = fc.oneof(
  fc.constantFrom(...strings),
  fc.constantFrom(0, 1, 2, -0, -1, 1.5, -2.5, 1e300, -1e-300),
  fc.boolean(),
)
const reference = fc.record({_ref: fc.constantFrom(...groups, 'drafts.a', 'nobody', '')})
const block = fc.record({
  _type: fc.constantFrom('block', 'quote'),
  _key: fc.constantFrom('k1', 'k2'),
  children: fc.array(
    fc.record({_type: fc.constantFrom('span', 'span', 'other'), text: fc.constantFrom(...strings)}),
    {maxLength: 3},
  ),
})
const attribute = fc.oneof(
  {weight: 6, arbitrary: scalar},
  {weight: 1, arbitrary: fc.constant(null)},
  {weight: 1, arbitrary: fc.array(scalar, {maxLength: 3})},
  {weight: 1, arbitrary: reference},
  {weight: 1, arbitrary: fc.array(fc.oneof(reference, scalar, block), {maxLength: 3})},
  {weight: 1, arbitrary: fc.record({current: scalar, _ref: scalar}, {requiredKeys: []})},
)

const document = fc.record(
  {
    _id: fc.constantFrom(...ids),
    _type: fc.constantFrom('article', ...types),
    title: attribute,
    n: attribute,
    flag: attribute,
    slug: fc.oneof(fc.record({current: attribute}), attribute),
    author: fc.oneof(reference, attribute),
    topics: fc.oneof(fc.array(reference, {maxLength: 3}), attribute),
    tags: fc.oneof(fc.array(scalar, {maxLength: 3}), attribute),
    body: fc.oneof(fc.array(block, {maxLength: 2}), attribute),
    _score: fc.constantFrom(-1, 0, 2),
    _system: fc.record({delete: fc.boolean()}),
  },
  {requiredKeys: ['_id', '_type']},
)

/** The documents of a dataset, each id once. */
export const datasetArbitrary = fc
  .uniqueArray(document, {minLength: 4, maxLength: 18, size: 'max', selector: ({_id}) => _id})
  .map((documents) =>
    documents.map((one) => ({
      _rev: '1',
      _createdAt: '2022-01-08T12:00:00Z',
      _updatedAt: '2022-01-08T12:00:00Z',
      // Documents pass through JSON, as they do in storage.
      ...(JSON.parse(JSON.stringify(one)) as object),
    })),
  ) as fc.Arbitrary<Document[]>

export const perspectiveArbitrary = fc.constantFrom<Perspective>(
  'raw',
  'raw',
  [],
  ['drafts'],
  ['r1', 'drafts'],
  ['r2', 'r1'],
)

/** A query with its parameters. */
export interface GeneratedQuery {
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
}

const path = fc.constantFrom(
  'title',
  'n',
  'flag',
  'slug.current',
  'slug',
  'author._ref',
  'author',
  'tags',
  'topics',
  'body',
  '_id',
  '_type',
  '_updatedAt',
  'missing',
  'missing.deep',
  '@.title',
  '_score',
)
const parameters = ['$s', '$n', '$list', '$none', '$ids']
const literal = fc.oneof(
  {weight: 5, arbitrary: scalar.map((value) => JSON.stringify(value))},
  {weight: 1, arbitrary: fc.constantFrom('null', ...parameters)},
  {weight: 1, arbitrary: fc.constantFrom(...ids).map((id) => JSON.stringify(id))},
)
const typeName = fc
  .constantFrom('article', 'article', ...types, 'nothing')
  .map((type) => JSON.stringify(type))
const text = fc.constantFrom(
  ...strings,
  'foo*',
  '*',
  'b*r',
  'f.o',
  'Ä*',
  'foo bar',
  'lang*',
  'a b',
  '„Ampel“',
  'ampel',
  'am*',
  '*pel',
  'Ampel.*',
  'köln',
  'KO\u0308*',
  'groß',
  'warschau',
  'geht’s',
  "geht'*",
  '3.14',
  '3.*',
  'u.s.*',
  'mail',
  'x.de',
  '東京',
  '東京*',
  'ไทย',
  'ไท*',
  'дом*',
  'οδος',
  '👍',
  '한국어',
  'ｘ',
  'donaudampfschifffahrtsgesellschaftskapitänsmütz*',
  'donaudampfschifffahrtsgesellschaftskapitäns',
)
const operator = fc.constantFrom('==', '!=', '<', '<=', '>', '>=')
const array = fc.oneof(
  fc.array(literal, {maxLength: 3}).map((elements) => `[${elements.join(', ')}]`),
  fc.constantFrom('$list', '$ids', '$s', 'tags', 'topics[]._ref', '*[_type == "person"]._id'),
)
const matched = fc.constantFrom(
  'title',
  'tags',
  'body[].children[].text',
  'pt::text(body)',
  '[title, pt::text(body)]',
  '@',
  '[@, _id]',
  '_id',
  'slug.current',
  'author->title',
  'title + n',
  'lower(title)',
)

const search = fc.oneof(
  fc
    .constantFrom(
      ...strings,
      'foo "foo bar"',
      '-foo',
      'a -"b"',
      'foo* -bar',
      '"„die Ampel"',
      'ampel -köln',
      '-am*',
      '東京*',
    )
    .map((one) => `text::query(${JSON.stringify(one)})`),
  fc.constantFrom('text::query($s)', 'text::query($search)'),
)

/** Values around a subquery that a condition may compare with. */
const outer = fc.constantFrom(
  '^._id',
  '^.title',
  '^.n',
  '^.author._ref',
  '^.slug.current',
  '^.missing',
  '^.tags',
  '^.topics[]._ref',
  '^.author->_id',
  '^.^._id',
)

function conditions(isInner: boolean): fc.Arbitrary<string> {
  const value = isInner ? fc.oneof(literal, outer, outer) : literal
  const list = isInner ? fc.oneof(array, outer) : array
  const atom = fc.oneof(
    {weight: 6, arbitrary: typeName.map((type) => `_type == ${type}`)},
    {weight: 6, arbitrary: fc.tuple(path, operator, value).map((parts) => parts.join(' '))},
    {weight: 1, arbitrary: fc.tuple(value, operator, path).map((parts) => parts.join(' '))},
    {weight: 3, arbitrary: fc.tuple(path, list).map(([left, right]) => `${left} in ${right}`)},
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          value,
          fc.constantFrom('tags', 'tags[]', 'topics[]._ref', 'author._ref', 'body[]._key'),
        )
        .map(([left, right]) => `${left} in ${right}`),
    },
    {weight: 2, arbitrary: path.map((one) => `defined(${one})`)},
    {weight: 2, arbitrary: value.map((one) => `references(${one})`)},
    {weight: 1, arbitrary: list.map((one) => `references(${one})`)},
    {weight: 1, arbitrary: value.map((one) => `sanity::versionOf(${one})`)},
    {
      weight: 1,
      arbitrary: fc.constantFrom('"r1"', '"x"').map((one) => `sanity::partOfRelease(${one})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          'drafts.**',
          'drafts.*',
          '*',
          '**',
          'versions.r1.**',
          'x.*',
          'a',
          '*.**',
          '**.a',
        )
        .map((one) => `_id in path("${one}")`),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          matched,
          fc.oneof(
            text.map((one) => JSON.stringify(one)),
            search,
          ),
        )
        .map(([left, right]) => `${left} match ${right}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'flag',
        '$s',
        'true',
        'count(tags) > 1',
        'count(topics[]) > 0',
        '"a" == "a"',
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(path, text)
        .map(([one, start]) => `string::startsWith(${one}, ${JSON.stringify(start)})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(path, literal, literal)
        .map(([one, from, to]) => `${one} in ${from}..${to}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(path, fc.constantFrom('!=', '=='))
        .map((parts) => `${parts.join(' ')} null`),
    },
  )
  return fc.letrec<{condition: string}>((tie) => ({
    condition: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      atom,
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} && ${b})`),
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} || ${b})`),
      tie('condition').map((one) => `!(${one})`),
    ),
  })).condition
}

/** A part of a query, repeated. */
function sometimes(share: number, part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const weight = Math.round(share * 100)
  return fc.oneof({weight: 100 - weight, arbitrary: fc.constant('')}, {weight, arbitrary: part})
}

const filter = conditions(false)
const innerFilter = conditions(true)
const direction = fc.constantFrom('', ' asc', ' desc')
const key = fc.oneof(
  path,
  fc.constantFrom(
    'lower(title)',
    'coalesce(n, title)',
    'coalesce(title, "")',
    'coalesce(n, 1)',
    'coalesce(slug.current, "b")',
    'coalesce(flag, true)',
    'coalesce(author, 0)',
    'author->title',
    'keys[0]',
    'keys[1]',
    'other',
    'count(tags)',
    '_id',
  ),
)
const order = fc
  .array(
    fc.tuple(key, direction).map((parts) => parts.join('')),
    {minLength: 1, maxLength: 2},
  )
  .map((keys) => ` | order(${keys.join(', ')})`)
const slice = fc.oneof(
  fc.constantFrom(
    '[0]',
    '[1]',
    '[-1]',
    '[0...2]',
    '[0..1]',
    '[1...4]',
    '[1...-1]',
    '[0...0]',
    '[$from...$to]',
    '[0...$to]',
  ),
)
const projection = fc.oneof(
  fc.constantFrom(
    '{_id}',
    '{_id, title, "other": slug.current}',
    '{..., "keys": [n, title]}',
    '{_id, "keys": [title, _updatedAt]}',
    '._id',
    '.title',
    '{"ref": author->{_id, title}, _id}',
    '{title, ...}',
    '{"up": ^._id, _id, _originalId}',
    '.tags[]',
    '{_id, _score}',
    '{"title": coalesce(title, n), "count": count(tags), "text": pt::text(body)}',
    '{_id, title == "a" => {n}, "chosen": select(defined(n) => n, "none")}',
    '{"keys": body[]._key, "own": body[_type == "quote"]{_key, "up": ^.title}}',
    '{"slug": slug{current}, "first": topics[0]._ref, "refs": topics[_ref in ["a", "b"]]._ref}',
    '{"all": @, _id}',
    '{"title": @.title, "is": title in tags, "sorted": tags | order(@)}',
    '{"found": references("a"), _type}',
  ),
  fc
    .tuple(
      innerFilter,
      fc.constantFrom('._id', '{_id, "up": ^._id}', '[0]._id', '| order(n desc)[0...2]._id'),
    )
    .map(([one, end]) => `{_id, "inner": *[${one}]${end}}`),
  innerFilter.map((one) => `{_id, "counted": count(*[${one}])}`),
  innerFilter.map((one) => `{_id, "each": topics[]{"found": *[${one}]._id}}`),
  innerFilter.map((one) => `{_id, "chosen": select(n > 1 => *[${one}][0]._id, title)}`),
)
const score = fc
  .array(
    fc.oneof(
      filter,
      filter.map((one) => `boost(${one}, 2)`),
    ),
    {minLength: 1, maxLength: 2},
  )
  .map((args) => ` | score(${args.join(', ')})`)

const pipeline = fc
  .tuple(
    sometimes(
      0.8,
      filter.map((one) => `[${one}]`),
    ),
    sometimes(
      0.15,
      filter.map((one) => `[${one}]`),
    ),
    sometimes(
      0.2,
      fc
        .tuple(score, fc.constantFrom('', '[_score > 0]', '[_score > 1]'))
        .map((parts) => parts.join('')),
    ),
    sometimes(0.5, projection),
    sometimes(0.6, order),
    sometimes(0.5, slice),
    sometimes(0.4, projection),
  )
  .map((steps) => `*${steps.join('')}`)

const query = fc.oneof(
  {weight: 8, arbitrary: pipeline},
  {weight: 2, arbitrary: pipeline.map((one) => `count(${one})`)},
  {weight: 1, arbitrary: fc.tuple(pipeline, pipeline).map(([a, b]) => `{"a": ${a}, "b": ${b}}`)},
  {weight: 1, arbitrary: fc.tuple(pipeline, filter).map(([a, b]) => `${a}[@ in *[${b}]._id]`)},
  {
    weight: 1,
    arbitrary: fc.tuple(pipeline, pipeline).map(([a, b]) => `[...${a}, ...${b}] | order(_id)`),
  },
  {weight: 1, arbitrary: filter.map((one) => `releases::all()[${one}]`)},
)

export const queryArbitrary: fc.Arbitrary<GeneratedQuery> = fc.record({
  query,
  params: fc
    .record({
      s: fc.oneof(scalar, fc.constant(null), fc.constant(['a'])),
      search: fc.constantFrom('*', 'foo', '"foo bar"', '-a', 'foo*', 'a', 'ampel', 'Am\u00adpel*'),
      n: fc.constantFrom(0, 1, 2),
      list: fc.oneof(fc.array(scalar, {maxLength: 3}), scalar, fc.constant([null, 'a'])),
      none: fc.constant(null),
      ids: fc.subarray(ids, {maxLength: 3}),
      from: fc.constantFrom(0, 1),
      to: fc.constantFrom(1, 3),
    })
    // Parameters come from JSON: they have a prototype.
    .map((params) => ({...params})),
})
