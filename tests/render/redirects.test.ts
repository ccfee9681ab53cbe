// Redirects of former addresses in the formats of hosts, checked by Netlify's own matcher.
import fc from 'fast-check'
import redirector from 'netlify-redirector'
import {describe, expect, test} from 'vitest'

import {isSlug, redirectHosts, type AddressRule, type Site} from '../../src/render/index.ts'
import {readNginx} from './read-nginx.ts'

/** Returns a function that gives Netlify's answer to a path, by the rules of a file. */
async function netlify(
  text: string,
): Promise<(path: string) => {to: string; status: number} | null> {
  const matcher = await redirector.parsePlain(text, {jwtSecret: 'none', jwtRole: 'none'})
  const rest = {scheme: 'https', host: 'news.example', query: '', headers: {}, cookieValues: {}}
  const nothing = () => ''
  return (path) => matcher.match({...rest, path, getHeader: nothing, getCookie: nothing})
}

const site: Site = {title: 'Blatt', baseUrl: 'https://news.example/'}
const rules: AddressRule[] = [
  {slug: 'eins', movedTo: 'zwei'},
  {slug: 'stra\u00DFe', movedTo: 'gr\u00FC\u00DFe_2'},
  {slug: 'weg', movedTo: undefined},
]

test('01 netlify: one line for each address', () => {
  expect(redirectHosts.netlify.write(rules, site)).toBe(`/eins/ /zwei/ 301
/stra%C3%9Fe/ /gr%C3%BC%C3%9Fe_2/ 301
/weg/ /410.html 410
`)
})

test('02 cloudflare: two lines for each redirect, and none for deleted articles', () => {
  expect(redirectHosts.cloudflare.write(rules, site)).toBe(`/eins/ /zwei/ 301
/eins /zwei/ 301
/stra%C3%9Fe/ /gr%C3%BC%C3%9Fe_2/ 301
/stra%C3%9Fe /gr%C3%BC%C3%9Fe_2/ 301
`)
})

test('03 nginx: a location for each address with and without slash, decoded', () => {
  expect(redirectHosts.nginx.write(rules.slice(1), site)).toBe(
    `# Former addresses. Include this file in the block "server".
location = "/nginx-redirects.conf" { return 404; }
location = "/straße/" { absolute_redirect off; return 301 "/gr%C3%BC%C3%9Fe_2/$is_args$args"; }
location = "/straße" { absolute_redirect off; return 301 "/gr%C3%BC%C3%9Fe_2/$is_args$args"; }
location = "/weg/" { return 410; }
location = "/weg" { return 410; }
`,
  )
})

test.each(Object.entries(redirectHosts))(
  '04 %s: a site in a subfolder of its host',
  (_, {write}) => {
    const text = write(rules, {...site, baseUrl: 'https://news.example/de'})
    expect(text).toContain('/de/eins')
    expect(text).toContain('/de/zwei/')
  },
)

/** Slugs with a meaning for a host or for the parser of its file. */
const hostile = [
  'a b',
  'a\nb',
  'a\t301',
  'a#b',
  '*',
  'a*',
  ':a',
  '/a',
  'a/b',
  '..',
  '$uri',
  'a;b',
  'a{b',
  'a}b',
  'a"b',
  "a'b",
  'a\\',
  '%',
  '%2e',
  '~a',
  '#',
  '',
  ' ',
  '\u2028',
  '\uD800',
  'a\u0000',
  'a\rb',
  '!a',
  'a?b=c',
]

describe.each(Object.entries(redirectHosts))('%s', (_, {write}) => {
  test.each(hostile)('05 an invalid slug is rejected: %j', (slug) => {
    for (const rule of [
      {slug, movedTo: 'a'},
      {slug: 'a', movedTo: slug},
    ]) {
      expect(() => write([rule], site)).toThrow(expect.objectContaining({code: 'invalid-slug'}))
    }
  })
})

const slug = fc
  .oneof(
    fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,30}$/),
    fc.string({unit: 'binary', minLength: 1, maxLength: 30}),
    fc.string({
      unit: fc.constantFrom('ß', 'é', 'e\u0301', '中', 'я', '-', '_', '1', '\u0627'),
      minLength: 1,
    }),
  )
  .filter(isSlug)
const rule = fc.record({slug, movedTo: fc.option(slug, {nil: undefined})})
const someRules = fc.uniqueArray(rule, {
  maxLength: 12,
  selector: (one) => encodeURIComponent(one.slug),
})

/** Subfolders of a host, with characters that have a meaning for hosts. */
const folder = fc.constantFrom(
  '',
  'de/',
  'a*/',
  ':a/',
  '$uri/',
  'a"b/',
  "a'b/",
  'a;b/',
  'a{}/',
  'a%20b/',
  '%5C/',
)

/** Checks a property for the file of a host with random rules and base paths. */
const law = (
  check: (text: string, one: AddressRule, base: string) => unknown,
  host: keyof typeof redirectHosts,
) =>
  fc.assert(
    fc.asyncProperty(someRules, folder, async (all, base) => {
      const at: Site = {...site, baseUrl: `https://news.example/${base}`}
      const text = redirectHosts[host].write(all, at)
      for (const one of all) await check(text, one, new URL(at.baseUrl).pathname)
    }),
    {numRuns: 60},
  )

test("06 law: Netlify's matcher reads each rule as intended, and no other", async () => {
  await law(async (text, {slug: from, movedTo}, base) => {
    const match = await netlify(text)
    const path = escaped(`${base}${encodeURIComponent(from)}`)
    for (const spelling of [path, `${path}/`]) {
      expect(match(spelling)).toMatchObject(
        movedTo === undefined
          ? {status: 410, to: `${base}410.html`}
          : {status: 301, to: escaped(`${base}${encodeURIComponent(movedTo)}/`)},
      )
    }
    expect(match(`${path}-other/`)?.to ?? 'none').not.toBe(`${path}-other/`)
  }, 'netlify')
})

test('07 law: nginx reads each location as intended', async () => {
  await law((text, {slug: from, movedTo}, base) => {
    const locations = readNginx(text)
    for (const end of ['', '/']) {
      const path = decodeURIComponent(`${base}${encodeURIComponent(from)}${end}`)
      const found = locations.filter(([, , name]) => name === path)
      expect(found).toHaveLength(1)
      const to = escaped(`${base}${encodeURIComponent(movedTo ?? '')}/`)
      expect(found[0]?.slice(3)).toEqual(
        movedTo === undefined
          ? ['{', 'return', '410', ';', '}']
          : ['{', 'absolute_redirect', 'off', ';', 'return', '301', `${to}$is_args$args`, ';', '}'],
      )
    }
  }, 'nginx')
})

/** Escapes characters that a base URL may contain and the file of a host may not. */
function escaped(path: string): string {
  return path.replace(
    /[*:$"';{}\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
