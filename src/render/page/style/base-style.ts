/** Colours, type and measure of every page. Colours hold WCAG AA contrast in light and dark. */
export const baseStyle = `:root {
  color-scheme: light dark;
  --paper: #fffefb;
  --ink: #1b1a18;
  --soft: #5f5a53;
  --rule: #dcd7cf;
  --accent: #9c1c16;
  --link: #0b4f8a;
  --source: #b9ae9f;
  --tint: #f5f0e6;
  --mark: #fbefc4;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', 'Noto Serif', Georgia, Cambria, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  --measure: 36rem;
  --wide: 60rem;
  --gutter: clamp(1.1rem, 4vw, 2rem);
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
    --mark: #3d3520;
  }
}
*, ::before, ::after {
  box-sizing: border-box;
}
html {
  background: var(--paper);
  color: var(--ink);
  font-size: clamp(1.0625rem, 1rem + 0.3vw, 1.25rem);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-top: 1rem;
}
body {
  margin: 0;
  font-family: var(--serif);
  line-height: 1.6;
  font-kerning: normal;
  overflow-wrap: anywhere;
}
main {
  padding: clamp(1.6rem, 5vw, 3.75rem) var(--gutter) clamp(3rem, 8vw, 6rem);
}
p {
  margin: 0 0 1.1em;
  text-wrap: pretty;
}
p, li, figcaption {
  hyphens: manual;
  hanging-punctuation: first last;
}
h1, h2, h3, .subheading {
  line-height: 1.15;
  text-wrap: balance;
  hyphens: manual;
}
h1 {
  margin: 0 0 1rem;
  font-size: clamp(1.85rem, 1.2rem + 2.8vw, 2.85rem);
  font-weight: 700;
  letter-spacing: -0.015em;
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
  border-radius: 1px;
}
img {
  display: block;
  width: 100%;
  height: auto;
  background: var(--tint);
}
.kicker {
  margin: 0 0 0.55rem;
  color: var(--accent);
  font: 600 0.82rem/1.3 var(--sans);
  letter-spacing: 0.015em;
}
.byline, .dates {
  margin: 0;
  color: var(--soft);
  font: 0.8rem/1.55 var(--sans);
}
.masthead {
  padding: 0.85rem var(--gutter) 0.8rem;
  border-bottom: 1px solid var(--rule);
  text-align: center;
}
.masthead p {
  margin: 0;
  font-size: 1.3rem;
  font-weight: 700;
  letter-spacing: -0.01em;
  line-height: 1.2;
}
.masthead a {
  color: inherit;
  text-decoration: none;
}
.imprint {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.4rem 2rem;
  max-width: calc(var(--wide) + 2 * var(--gutter));
  margin: 0 auto;
  padding: 1.1rem var(--gutter) 2.2rem;
  color: var(--soft);
  font: 0.8rem/1.5 var(--sans);
}
main + .imprint::before {
  flex-basis: 100%;
  border-top: 1px solid var(--rule);
  content: '';
}
.imprint p {
  margin: 0;
}
:is(.imprint, .links, .topics) ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 1rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
:is(.imprint, .links, .topics) li {
  margin: 0;
}
.problem {
  margin: 0 0.2em;
  padding: 0.1em 0.4em;
  border: 1px dashed var(--accent);
  background: var(--tint);
  color: var(--accent);
  font: 0.85em/1.4 var(--sans);
}
`
