import {isObject} from '../../content/unknown-value.ts'
import {contrastOf, textContrast} from './contrast.ts'
import {ownPalettes, type Palette} from './palette.ts'
import {fontPath, type Font, type Theme} from './theme.ts'
import {palettesOf} from './theme-style.ts'

/** Receives a fault: its key within the theme, and what is wrong with it. */
export type ReportFault = (at: string, fault: string) => void

type Checks<Of> = {readonly [Key in keyof Required<Of>]: (value: unknown, at: string) => void}

const componentNames = [
  'masthead',
  'footer',
  'frontHead',
  'articleHead',
  'teaser',
  'picture',
  'quote',
] as const satisfies readonly (keyof NonNullable<Theme['components']>)[]

/**
 * Reports what a theme cannot have: keys that there are not, values of another kind, CSS that loads something from
 * another host, and colours in which text cannot be read.
 */
export function checkTheme(theme: unknown, report: ReportFault): void {
  const text = (pattern: RegExp, words: string) => (value: unknown, at: string) => {
    if (typeof value !== 'string' || !pattern.test(value))
      report(at, `is ${quoted(value)}, not ${words}.`)
  }
  const object =
    <Of>(checks: Checks<Of>) =>
    (value: unknown, at: string): void => {
      if (!isObject(value)) return report(at, `is ${quoted(value)}, not an object.`)
      for (const [key, item] of Object.entries(value)) {
        const path = at === '' ? key : `${at}.${key}`
        if (item === undefined) continue
        if (Object.hasOwn(checks, key)) checks[key as keyof Of](item, path)
        else report(path, `is not a setting. There are ${Object.keys(checks).join(', ')}.`)
      }
    }
  const value = text(/^[^;{}<>\\@]{1,200}$/u, 'a value of CSS')
  const color = text(/^#[\da-f]{6}$/iu, 'a colour such as "#9c1c16"')
  const isFunction = (item: unknown, at: string) => {
    if (typeof item !== 'function') report(at, `is ${quoted(item)}, not a function.`)
  }
  const palette = object<Palette>(
    Object.fromEntries(Object.keys(ownPalettes.light).map((name) => [name, color])) as Record<
      keyof Palette,
      typeof color
    >,
  )
  const font = object<Font>({
    family: text(/^[\p{L}\p{N}][\p{L}\p{N} -]{0,60}$/u, 'the name of a family'),
    file: text(/^\.\.?\/[\w./-]+\.woff2$/u, 'a WOFF2 file such as "./fonts/text.woff2"'),
    weight: text(/^\d{1,4}( \d{1,4})?$/u, 'a weight such as "400", or a range such as "400 900"'),
    style: text(/^(?:normal|italic)$/u, '"normal" or "italic"'),
  })
  let faults = 0
  const counted = report
  report = (at, fault) => {
    faults += 1
    counted(at, fault)
  }
  object<Theme>({
    module: text(/^\w+:/u, 'import.meta.url'),
    colors: object({light: palette, dark: palette}),
    faces: object({text: value, labels: value, headlines: value}),
    measures: object({text: value, column: value, page: value, gutter: value, corner: value}),
    fonts: (fonts, at) => {
      if (!Array.isArray(fonts)) return report(at, `is ${quoted(fonts)}, not an array.`)
      for (const [index, item] of fonts.entries()) font(item, `${at}[${index}]`)
    },
    style: (style, at) => {
      if (typeof style !== 'string') return report(at, `is ${quoted(style)}, not CSS.`)
      const [found] = /<\/style|@import|url\(\s*["']?(?:\w+:)?\/\/|expression\(/iu.exec(style) ?? []
      if (found) report(at, `holds ${quoted(found)}: a page loads nothing from other hosts.`)
    },
    components: object(
      Object.fromEntries(componentNames.map((name) => [name, isFunction])) as Record<
        (typeof componentNames)[number],
        typeof isFunction
      >,
    ),
  })(theme, '')
  if (faults === 0) checkWhole(theme as Theme, counted)
}

/** Checks what several keys say together. */
function checkWhole(theme: Theme, report: ReportFault): void {
  const {fonts = [], module} = theme
  if (fonts.length > 0 && module === undefined) {
    report('fonts', 'are relative to the module of the theme. Add module: import.meta.url.')
  }
  const paths = fonts.map(fontPath)
  const twice = fonts.findIndex(
    (font, index) =>
      paths.indexOf(fontPath(font)) < index &&
      fonts[paths.indexOf(fontPath(font))]?.file !== font.file,
  )
  if (twice >= 0) report(`fonts[${twice}].file`, 'has the name of another font. Rename the file.')
  const palettes = palettesOf(theme)
  for (const mode of ['light', 'dark'] as const) {
    const palette = palettes[mode]
    for (const [front, back] of pairs) {
      const contrast = contrastOf(palette[front], palette[back])
      if (contrast >= textContrast) continue
      report(
        `colors.${mode}.${front}`,
        `is "${palette[front]}" on the ${back} "${palette[back]}", with a contrast of ${contrast.toFixed(1)} : 1. Text needs ${textContrast} : 1.`,
      )
    }
  }
}

/** The colours of text, each with a colour behind it. */
const pairs: readonly (readonly [front: keyof Palette, back: keyof Palette])[] = [
  ...(['ink', 'soft', 'accent', 'link'] as const).flatMap((front) =>
    (['paper', 'tint'] as const).map((back) => [front, back] as const),
  ),
  ['ink', 'mark'],
  ['soft', 'mark'],
]

/** Writes a value in an error: short, and without a failure. */
function quoted(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60))
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'function') return 'a function'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
