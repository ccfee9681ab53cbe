// Themes: their effect on every page, their faults, and readable colours.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import magazine from '../../examples/themes/magazine/theme.ts'
import regional from '../../examples/themes/regional/theme.ts'
import {
  checkTheme,
  contrastOf,
  inkOn,
  readableOn,
  type Components,
  type Theme,
} from '../../src/render/index.ts'
import {backgroundsOf, palettesOf} from '../../src/render/theme/theme-style.ts'
import {pages, pagesIn} from './sample-pages.ts'
import {site} from './sample-site.ts'

const themes: Readonly<Record<string, Theme>> = {newsdesk: {}, regional, magazine}
const color = fc
  .integer({min: 0, max: 0xff_ff_ff})
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

function faultsOf(theme: unknown): string[] {
  const faults: string[] = []
  checkTheme(theme, (at, fault) => faults.push(`${at} ${fault}`))
  return faults
}

test.each(Object.keys(themes))('the theme %s has no fault', (name) => {
  expect(faultsOf(themes[name])).toEqual([])
})

test('an empty theme gives the default pages', () => {
  expect(pagesIn({})).toEqual(pages)
})

test('contrast is calculated as in WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test.each(Object.keys(themes))('the theme %s makes any accent readable', (name) => {
  fc.assert(
    fc.property(color, (accent) => {
      const palettes = palettesOf(themes[name] ?? {}, accent)
      for (const palette of Object.values(palettes)) {
        const backgrounds = backgroundsOf(palette)
        for (const background of backgrounds) {
          expect(contrastOf(palette.accent, background)).toBeGreaterThanOrEqual(4.5)
        }
        const canBeRead = backgrounds.every((background) => contrastOf(accent, background) >= 4.5)
        expect(palette.accent === accent).toBe(canBeRead)
        expect(contrastOf(inkOn(palette.accent), palette.accent)).toBeGreaterThanOrEqual(4.5)
      }
    }),
  )
})

test('a readable shade is the nearest readable one', () => {
  expect(readableOn(['#ffffff'], '#9c1c16')).toBe('#9c1c16')
  expect(contrastOf(readableOn(['#ffffff'], '#ffff00'), '#ffffff')).toBeLessThan(4.6)
})

test("every page has the site's accent in its light and dark shade", () => {
  const {light, dark} = palettesOf({}, '#ffd400')
  for (const [path, html] of Object.entries(pagesIn(undefined, {...site, accent: '#ffd400'}))) {
    if (path === 'umzug/') continue
    expect(html, path).toContain(`--accent: ${light.accent};`)
    expect(html, path).toContain(`--accent: ${dark.accent};`)
  }
})

describe('a fault', () => {
  test.each<[unknown, string]>([
    ['blue', ' is "blue", not an object.'],
    [{colours: {}}, 'colours is not a setting. There are module, colors, '],
    [{colors: {light: {paper: 'white'}}}, 'colors.light.paper is "white", not a colour such as'],
    [
      {colors: {light: {soft: '#aaaaaa'}}},
      'colors.light.soft is "#aaaaaa" on the paper "#fffefb", w',
    ],
    [{faces: {text: 'a;}body{display:none'}}, 'faces.text is "a;}body{display:none", not a value'],
    [{measures: {column: 36}}, 'measures.column is 36, not a value of CSS.'],
    [
      {fonts: [{family: 'A', file: 'https://x/a.woff2'}]},
      'fonts[0].file is "https://x/a.woff2", not',
    ],
    [{fonts: [{family: 'A', file: './a.woff2'}]}, 'fonts are relative to the module of the theme.'],
    [{style: '@import "a.css"'}, 'style holds "@import": a page loads nothing from other hosts.'],
    [{style: 'a{background:url(//x/y)}'}, 'style holds "url(//": a page loads nothing from other'],
    [{style: '</style><script>'}, 'style holds "</style": '],
    [{components: {header: () => ''}}, 'components.header is not a setting. There are masthead, '],
    [{components: {masthead: ''}}, 'components.masthead is "", not a function.'],
  ])('with %j names its key', (theme, fault) => {
    expect(faultsOf(theme).join('\n')).toContain(fault)
  })

  test('in any value is reported, never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Array.isArray(faultsOf(value))).toBe(true)
        expect(Array.isArray(faultsOf({colors: value, fonts: [value], style: value}))).toBe(true)
      }),
    )
  })
})

/** Each component, with the page that shows it. */
const shownOn: Readonly<Record<keyof Components, string>> = {
  masthead: 'hafen-und-bahn/',
  footer: 'hafen-und-bahn/',
  frontHead: '',
  articleHead: 'hafen-und-bahn/',
  teaser: '',
  picture: 'hafen-und-bahn/',
  quote: 'hafen-und-bahn/',
}

test.each(Object.entries(shownOn))(
  'the component %s of a theme replaces the default one',
  (name, path) => {
    const own = `<p data-own="${name}"></p>`
    expect(pagesIn({components: {[name]: () => own}})[path]).toContain(own)
    const ours = {[name]: (_: unknown, render: () => string) => render()}
    expect(pagesIn({components: ours})).toEqual(pages)
  },
)

test('a component may change one part and render the rest by default', () => {
  const theme: Theme = {
    components: {
      masthead: (parts, ours) => ours({...parts, title: '<img src="l.svg" alt="Bote">'}),
    },
  }
  const {'hafen-und-bahn/': html = ''} = pagesIn(theme)
  expect(html).toContain('<p><a href="../" lang="de"><img src="l.svg" alt="Bote"></a></p>')
})

test("every page loads the theme's fonts from the site only", () => {
  const shown = pagesIn(regional)
  expect(shown['']).toContain("src:url('fonts/vollkorn.woff2')")
  expect(shown['hafen-und-bahn/']).toContain("src:url('../fonts/vollkorn.woff2')")
  expect(shown['archiv/2022-01/']).toContain("src:url('../../fonts/vollkorn.woff2')")
  // An error page is served at any path, so it cannot load fonts by relative URLs.
  expect(shown['404.html']).not.toContain('@font-face')
  for (const html of Object.values(shown)) {
    const [, style = ''] = /<style>([^]*?)<\/style>/u.exec(html) ?? []
    expect(style).not.toMatch(/https?:|@import/u)
  }
})
