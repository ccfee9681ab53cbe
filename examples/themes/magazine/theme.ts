import {defineTheme} from '../../../src/render/theme/theme.ts'

/** A magazine: large headlines in a display face, a coloured band over every page, pictures before words. */
export default defineTheme({
  module: import.meta.url,
  colors: {
    light: {
      paper: '#fbf7f2',
      ink: '#22181c',
      soft: '#6b5a60',
      rule: '#e2d6d2',
      accent: '#b0204f',
      link: '#8a1a55',
      source: '#c9aab3',
      tint: '#f3e9e4',
      mark: '#fbe3b8',
    },
    dark: {
      paper: '#1a1417',
      ink: '#f0e6e8',
      soft: '#baa8ae',
      rule: '#42353a',
      source: '#755f66',
      tint: '#281f23',
      mark: '#47371f',
    },
  },
  faces: {
    text: "'Source Serif 4', Charter, Georgia, serif",
    headlines: 'Fraunces, Georgia, serif',
  },
  measures: {column: '37rem', page: '72rem', corner: '0.6rem'},
  fonts: [{family: 'Fraunces', file: './fonts/fraunces.woff2', weight: '100 900'}],
  style: `
    .masthead {
      padding-block: 1.1rem;
      border-bottom: 0;
      background: var(--accent);
      color: var(--on-accent);
      text-align: start;
    }
    .masthead p {
      max-width: var(--wide);
      margin-inline: auto;
      font-size: 1.7rem;
      font-weight: 900;
    }
    .masthead a:focus-visible {
      outline-color: var(--on-accent);
    }
    .title, .title.front {
      border-bottom: 0;
    }
    .front h1 {
      color: var(--accent);
      font-size: clamp(3.4rem, 2rem + 8vw, 8rem);
      font-weight: 900;
      line-height: 0.95;
    }
    article > header {
      text-align: center;
    }
    article > header h1 {
      font-size: clamp(2.3rem, 1.3rem + 4.6vw, 4.4rem);
      font-weight: 800;
      line-height: 1.02;
    }
    @media (min-width: 60rem) {
      article > header h1 {
        margin-inline: -7rem;
      }
    }
    article > header .dates {
      justify-content: center;
    }
    .kicker {
      font-weight: 700;
      letter-spacing: 0.08em;
      text-transform: uppercase;
    }
    section > p:first-of-type::first-line {
      font-weight: 600;
    }
    .teaser {
      border-top: 0;
    }
    @media (max-width: 36rem) {
      .teaser:not(.leading):has(.thumb) {
        display: block;
      }
      .teaser:not(.leading) .thumb {
        margin: 0 0 0.9rem;
      }
      .teaser:not(.leading) .thumb > * {
        aspect-ratio: 16 / 9;
      }
    }
    .quote {
      padding: 0;
      text-align: center;
    }
    .quote blockquote {
      color: var(--accent);
      font: 600 1.7rem/1.25 var(--headline);
    }
    .quote blockquote:not(.marked) p::before {
      display: block;
      width: auto;
      margin: 0 0 0.4rem;
      line-height: 0.5;
    }
  `,
  components: {
    /** Only the first article has its lead: the others speak by picture and heading. */
    teaser: (parts, ours) => ours({...parts, summary: parts.isLeading ? parts.summary : ''}),
    /** The publisher stands out. */
    footer: (parts, ours) => ours({...parts, publisher: `<strong>${parts.publisher}</strong>`}),
  },
})
