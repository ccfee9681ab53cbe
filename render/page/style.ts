/**
 * The style of a page, complete: it names no file and no host. Colours hold WCAG AA contrast in
 * light and dark. Quotation marks follow the language of the article, first and second level.
 */
export const pageStyle = `:root {
  color-scheme: light dark;
  --paper: #fffefb;
  --ink: #1b1a18;
  --soft: #5f5a53;
  --rule: #dcd7cf;
  --accent: #9c1c16;
  --link: #0b4f8a;
  --source: #b3a797;
  --tint: #f5f0e6;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', Georgia, Cambria, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614;
    --ink: #e8e4dc;
    --soft: #ada69b;
    --rule: #3b3833;
    --accent: #f2958b;
    --link: #8fc3f5;
    --source: #6f675c;
    --tint: #26231f;
  }
}
* {
  box-sizing: border-box;
}
html {
  background: var(--paper);
  color: var(--ink);
  font-size: clamp(1.0625rem, 1rem + 0.3vw, 1.25rem);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
body {
  margin: 0;
  font-family: var(--serif);
  line-height: 1.6;
  font-kerning: normal;
  overflow-wrap: anywhere;
}
article {
  max-width: 34rem;
  margin: 0 auto;
  padding: clamp(1.75rem, 6vw, 4.5rem) 1.25rem clamp(3rem, 8vw, 6rem);
}
p, li, figcaption {
  hyphens: auto;
  hyphenate-limit-chars: 8 4 4;
  text-wrap: pretty;
}
p {
  margin: 0 0 1.1em;
}
header {
  margin-bottom: 2rem;
}
h1, h2, .subheading {
  line-height: 1.15;
  text-wrap: balance;
  hyphens: auto;
}
.kicker {
  margin: 0 0 0.6rem;
  color: var(--accent);
  font: 600 0.85rem/1.3 var(--sans);
  letter-spacing: 0.02em;
}
h1 {
  margin: 0 0 1.1rem;
  font-size: clamp(1.85rem, 1.25rem + 2.9vw, 2.9rem);
  font-weight: 700;
  letter-spacing: -0.012em;
}
.lead {
  margin: 0 0 1.4rem;
  font-size: 1.18rem;
  line-height: 1.5;
}
.byline, .dates {
  margin: 0;
  color: var(--soft);
  font: 0.8rem/1.55 var(--sans);
}
.author {
  color: var(--ink);
  font-weight: 600;
}
.dates {
  display: flex;
  flex-wrap: wrap;
  column-gap: 1.2em;
}
header :is(.byline, .dates):last-child {
  padding-bottom: 1.1rem;
  border-bottom: 1px solid var(--rule);
}
h2 {
  margin: 2.4em 0 0.75em;
  font-size: 1.4rem;
  letter-spacing: -0.005em;
}
.subheading {
  margin: 1.9em 0 0.6em;
  font-size: 1.12rem;
}
ul, ol {
  margin: 0 0 1.1em;
  padding-left: 1.4em;
}
li > :is(ul, ol) {
  margin-bottom: 0;
}
li {
  margin-bottom: 0.35em;
}
li::marker {
  color: var(--soft);
}
a {
  color: var(--link);
  text-decoration-thickness: from-font;
  text-underline-offset: 0.15em;
}
a:hover {
  text-decoration-thickness: 0.12em;
}
a:focus-visible {
  outline: 2px solid;
  outline-offset: 2px;
}
q:lang(de) {
  quotes: '„' '“' '‚' '‘';
}
q:lang(en) {
  quotes: '“' '”' '‘' '’';
}
q.unmarked {
  quotes: none;
}
q[title] {
  text-decoration: underline dotted var(--source) 1.5px;
  text-underline-offset: 0.22em;
  cursor: help;
}
q[title]:hover {
  background: var(--tint);
  text-decoration-color: currentcolor;
}
figure {
  margin: 2rem 0;
}
blockquote {
  margin: 1.6rem 0;
  padding-left: 1.1rem;
  border-left: 3px solid var(--rule);
}
blockquote > :last-child {
  margin-bottom: 0;
}
.quote blockquote {
  margin: 0;
  border-color: var(--accent);
  font-size: 1.25rem;
  line-height: 1.4;
}
figcaption {
  margin-top: 0.6rem;
  color: var(--soft);
  font: 0.8rem/1.45 var(--sans);
}
.quote figcaption {
  padding-left: calc(1.1rem + 3px);
}
figcaption strong {
  color: var(--ink);
}
figcaption small {
  font-size: 0.9em;
}
img {
  display: block;
  max-width: 100%;
  height: auto;
  background: var(--tint);
}
.missing {
  display: grid;
  place-content: center;
  min-height: 9rem;
  padding: 1rem;
  background: var(--tint);
  color: var(--soft);
  font: 0.8rem/1.45 var(--sans);
  text-align: center;
}
.missing::before {
  content: attr(aria-label) / '';
}
.problem {
  margin: 0 0.2em;
  padding: 0.1em 0.4em;
  border: 1px dashed var(--accent);
  background: var(--tint);
  color: var(--accent);
  font: 0.85em/1.4 var(--sans);
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff;
    --ink: #000;
    --soft: #444;
    --rule: #999;
    --accent: #000;
    --link: #000;
    --tint: #f2f2f2;
  }
  html {
    font-size: 10.5pt;
  }
  h1 {
    font-size: 24pt;
  }
  article {
    max-width: none;
    padding: 0;
  }
  p {
    orphans: 3;
    widows: 3;
  }
  h1, h2, .subheading {
    break-after: avoid;
  }
  figure, blockquote {
    break-inside: avoid;
  }
  q[title] {
    text-decoration: none;
  }
  p a[href^='http']::after {
    content: ' (' attr(href) ')';
    color: var(--soft);
    overflow-wrap: anywhere;
  }
}
`
