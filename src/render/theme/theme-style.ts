import {relativeUrl} from '../site/relative-url.ts'
import {inkOn, readableOn} from './contrast.ts'
import {ownPalettes, type Palette, type Palettes} from './palette.ts'
import {fontPath, type Font, type Theme} from './theme.ts'

/** The look of a page: a theme, and the accent colour that an editor has chosen. */
export interface Look {
  readonly theme?: Theme
  /** A colour such as `#9c1c16`. Pages show the nearest shade that can be read. */
  readonly accent?: string
}

/** Returns the custom properties of a page, for light and dark. */
export function propertiesStyle({theme = {}, accent}: Look): string {
  const {light, dark} = palettesOf(theme, accent)
  const {faces = {}, measures = {}} = theme
  return `:root {
  color-scheme: light dark;
  ${colors(light)}
  --serif: ${faces.text ?? ownFaces.text};
  --sans: ${faces.labels ?? ownFaces.labels};
  --headline: ${faces.headlines ?? 'var(--serif)'};
  --text: ${measures.text ?? 'clamp(1.0625rem, 1rem + 0.3vw, 1.25rem)'};
  --measure: ${measures.column ?? '34rem'};
  --wide: ${measures.page ?? '60rem'};
  --gutter: ${measures.gutter ?? 'clamp(1.1rem, 4vw, 2rem)'};
  --corner: ${measures.corner ?? '2px'};
}
@media (prefers-color-scheme: dark) {
  :root {
    ${colors(dark)}
  }
}
`
}

const ownFaces = {
  text: "Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', 'Noto Serif', Georgia, Cambria, serif",
  labels: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
}

/**
 * Returns the palettes of a look. An editor's accent becomes its nearest readable shade. So do the dark accent and the
 * dark link of a theme that names only the light ones.
 */
export function palettesOf({colors: own = {}}: Theme, accent?: string): Palettes {
  const light = {...ownPalettes.light, ...own.light}
  const dark = {...ownPalettes.dark, ...own.dark}
  const shade = (name: 'accent' | 'link'): string =>
    own.light?.[name] === undefined || own.dark?.[name] !== undefined
      ? dark[name]
      : readableOn(backgroundsOf(dark), light[name])
  return {
    light:
      accent === undefined ? light : {...light, accent: readableOn(backgroundsOf(light), accent)},
    dark: {
      ...dark,
      link: shade('link'),
      accent: accent === undefined ? shade('accent') : readableOn(backgroundsOf(dark), accent),
    },
  }
}

/** Returns the colours that text stands on. */
export function backgroundsOf({paper, tint}: Palette): string[] {
  return [paper, tint]
}

function colors(palette: Palette): string {
  return [
    ...Object.entries(palette).map(([name, color]) => `--${name}: ${color};`),
    `--on-accent: ${inkOn(palette.accent)};`,
  ].join('\n')
}

/** Returns the rules that load the fonts of a theme, for a page at some path of the site. */
export function fontsStyle(fonts: readonly Font[], path: string): string {
  return fonts
    .map(
      (font) =>
        `@font-face{font-family:'${font.family}';src:url('${relativeUrl(path, fontPath(font))}') format('woff2');font-weight:${font.weight ?? '400'};font-style:${font.style ?? 'normal'};font-display:swap}`,
    )
    .join('')
}
