/** The colours of a page, each as `#rrggbb`. */
export interface Palette {
  /** Behind everything. */
  readonly paper: string
  /** Text. */
  readonly ink: string
  /** Captions, dates and other text beside the matter. */
  readonly soft: string
  /** Lines that divide. */
  readonly rule: string
  /** Kickers, and the line beside a quotation. */
  readonly accent: string
  readonly link: string
  /** The dots under a quotation with a source. */
  readonly source: string
  /** Behind boxes. */
  readonly tint: string
  /** Behind what is pointed at. */
  readonly mark: string
}

/** The two palettes of a page. Browsers choose by the setting of the reader. */
export interface Palettes {
  readonly light: Palette
  readonly dark: Palette
}

/** The palettes of newsdesk. */
export const ownPalettes: Palettes = {
  light: {
    paper: '#fffefb',
    ink: '#1b1a18',
    soft: '#5f5a53',
    rule: '#dcd7cf',
    accent: '#9c1c16',
    link: '#0b4f8a',
    source: '#b9ae9f',
    tint: '#f5f0e6',
    mark: '#fbefc4',
  },
  dark: {
    paper: '#171614',
    ink: '#e8e4dc',
    soft: '#ada69b',
    rule: '#3b3833',
    accent: '#f2958b',
    link: '#8fc3f5',
    source: '#6f675c',
    tint: '#26231f',
    mark: '#3d3520',
  },
}
