import type {Components} from './components.ts'
import type {Palette} from './palette.ts'

/** How the pages of a site look. Everything may be left out, and is then as newsdesk has it. */
export interface Theme {
  /** The address of the theme's module, `import.meta.url`. The files of its fonts are relative to it. */
  readonly module?: string
  /** Colours by light and dark. Without a dark accent or link, a readable shade of the light one is taken. */
  readonly colors?: {
    readonly light?: Partial<Palette>
    readonly dark?: Partial<Palette>
  }
  /** Families, as CSS lists them: `'Vollkorn', Georgia, serif`. */
  readonly faces?: {
    /** Running text. */
    readonly text?: string
    /** Bylines, captions and other small matter. */
    readonly labels?: string
    /** Headlines and the name of the site; that of the text by default. */
    readonly headlines?: string
  }
  /** Lengths of CSS. */
  readonly measures?: {
    /** The size of running text. */
    readonly text?: string
    /** The width of running text. */
    readonly column?: string
    /** The width of lists. */
    readonly page?: string
    /** The space beside the text on a narrow screen. */
    readonly gutter?: string
    /** The corners of pictures. */
    readonly corner?: string
  }
  /** The files of faces. They are copied to `fonts/` of the site, and no other host is asked. */
  readonly fonts?: readonly Font[]
  /** CSS after that of newsdesk, with its custom properties such as `var(--accent)`. */
  readonly style?: string
  /** Components in the place of ours. */
  readonly components?: Partial<Components>
}

/** A file of a face. */
export interface Font {
  readonly family: string
  /** A WOFF2 file, relative to the theme's module: `./fonts/vollkorn.woff2`. */
  readonly file: string
  /** A weight, or the range of a variable font: `400 900`. 400 by default. */
  readonly weight?: string
  readonly style?: 'normal' | 'italic'
}

/** Types a theme. */
export function defineTheme(theme: Theme): Theme {
  return theme
}

/** Returns the path of a font in the site. */
export function fontPath({file}: Font): string {
  return `fonts/${file.slice(file.lastIndexOf('/') + 1)}`
}
