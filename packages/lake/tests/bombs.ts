/** A long-running query with its parameters and its use. */
export interface Bomb {
  readonly query: string
  readonly params?: Readonly<Record<string, unknown>>
  /** The use of the query: as a query (the default), to choose documents to delete, or to listen. */
  readonly door?: 'delete' | 'listen'
  readonly options?: string
  /** Whether the short form of the test includes it. */
  readonly isShort?: boolean
}

const range = (length: number, from = 0) => Array.from({length}, (_, n) => n + from)
const zigzag = (factor: number) => ({
  type: 'LineString',
  coordinates: range(2_000).map((n) => [(n * factor) % 90, (n * 7) % 80]),
})

/** Queries over few documents or none that run up to any time limit, grouped by the expensive part. */
export const bombs: Readonly<Record<string, Bomb>> = {
  'loops': {
    query: 'count($a[]{"b": count($a[]{"c": count($a[@ > ^.x])}[c > 0])})',
    params: {a: range(3_000)},
    isShort: true,
  },
  'a loop that looks through another array': {
    query: 'count($a[count($b[@ in $a]) > 0])',
    params: {a: range(3_000), b: range(3_000)},
  },
  'membership': {
    query: 'count($a[@ in $b])',
    params: {a: range(20_000), b: range(20_000, 1e6)},
    isShort: true,
  },
  'intersections': {
    query: 'count($a[array::intersects($b, $c)])',
    params: {a: range(5_000), b: range(5_000), c: range(5_000, 1e6)},
  },
  'a small value that stands for a large result': {
    query: `{"x": 1}${'{"x": [x, x]}'.repeat(40)}`,
    isShort: true,
  },
  'arrays that double': {query: `{"x": [1, 2]}${'{"x": x + x}'.repeat(40)}`, isShort: true},
  'splats that double': {query: `{"x": [1, 2]}${'{"x": [...x, ...x]}'.repeat(40)}`},
  'texts that double': {
    query: `{"x": "aaaaaaaaaaaaaaaa"}${'{"x": x + x}'.repeat(24)}{"y": lower(x)}`,
    isShort: true,
  },
  'texts without end': {query: `{"x": "aaaaaaaaaaaaaaaa"}${'{"x": x + x}'.repeat(60)}`},
  'joined texts': {
    query: 'array::join($a, array::join($a, array::join($a, "-")))',
    params: {a: range(20_000)},
  },
  'split texts': {
    query: 'count($a[count(string::split($s, "")) > 0])',
    params: {a: range(20_000), s: 'x'.repeat(100_000)},
  },
  'sums': {query: `[${'math::sum($a),'.repeat(300)}]`, params: {a: range(30_000)}},
  'references in parameters': {
    query: '$a[references($b)]',
    params: {a: range(3_000).map(() => ({x: range(20)})), b: range(3_000).map(String)},
  },
  'geometries': {
    query: 'count($a[geo::intersects($p, $q)])',
    params: {a: range(5_000), p: zigzag(1), q: zigzag(3)},
  },
  'documents': {query: 'count(*[count(*[n != ^.n && text != "y"]) > 0])', isShort: true},
  'everything in everything': {query: '*{..., "all": *}'},
  'a source map': {
    query: '*{..., "x": *[0...10]{..., "y": *[0...10]}}',
    options: '&resultSourceMap=true',
  },
  'what is only asynchronous': {
    query: 'count($a[diff::changedAny({"a": @}, {"a": 1}, a)])',
    params: {a: range(30_000)},
  },
  'many parameters': {query: '$a[0]', params: {a: range(400_000)}},
  'a list': {query: `[${'1,'.repeat(7_000)}1]`, isShort: true},
  'brackets': {query: '[1, '.repeat(10_000), isShort: true},
  'conditions': {query: 'a==1&&'.repeat(3_000), isShort: true},
  'slashes': {query: '/'.repeat(40_000), isShort: true},
  'open strings': {query: '"\\"'.repeat(40_000), isShort: true},
  'own functions': {query: `[${'geo(1),'.repeat(5_000)}]`, isShort: true},
  'an escape without end': {query: '["\',",+//"\n+1,\'\\u{', isShort: true},
  'a parameter without bottom': {
    query: '$a',
    params: {a: JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) as unknown},
    isShort: true,
  },
  'a choice of what to delete': {
    query: '*[count(*[n != ^.n && text != "y"]) == 0]',
    door: 'delete',
    isShort: true,
  },
  'a filter to listen to': {
    query: '*[count($a[count($b[@ in $a]) > 0]) > -1]',
    params: {a: range(700), b: range(700)},
    door: 'listen',
    isShort: true,
  },
} // prettier-ignore
