import {defineTheme} from '../../../src/render/theme/theme.ts'

/** A quiet regional paper: white paper, a serif for everything that is read, and one deep green. */
export default defineTheme({
  module: import.meta.url,
  colors: {
    light: {
      paper: '#ffffff',
      ink: '#1c2321',
      soft: '#566059',
      rule: '#d5dcd7',
      accent: '#1d5c43',
      link: '#1d5c43',
      source: '#a3b3a9',
      tint: '#f0f4f1',
      mark: '#e6f1cf',
    },
    dark: {
      paper: '#141816',
      ink: '#e4e9e6',
      soft: '#a5b0aa',
      rule: '#343d38',
      source: '#5f6d65',
      tint: '#1e2421',
      mark: '#2f3c22',
    },
  },
  faces: {text: 'Vollkorn, Georgia, serif'},
  measures: {column: '34rem', page: '56rem', corner: '0'},
  fonts: [
    {family: 'Vollkorn', file: './fonts/vollkorn.woff2', weight: '400 900'},
    {family: 'Vollkorn', file: './fonts/vollkorn-italic.woff2', weight: '400 900', style: 'italic'},
  ],
  style: `
    .masthead, .front {
      border-top: 4px solid var(--accent);
    }
    .front {
      padding-top: 1.4rem;
    }
    .kicker {
      text-transform: none;
      font-weight: 500;
    }
    .lead {
      color: var(--soft);
      font-style: italic;
    }
  `,
  components: {
    /** Dates stand before the authors, as local papers have them. */
    articleHead: ({headlines, texts, byline, dates}) =>
      `<header>\n${[headlines, texts, dates, byline].filter((part) => part !== '').join('\n')}\n</header>\n`,
  },
})
