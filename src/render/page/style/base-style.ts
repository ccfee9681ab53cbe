/** Type and masthead of every page. The custom properties are those of `theme/theme-style.ts`. */
export const baseStyle = `*, ::before, ::after {
  box-sizing: border-box;
}
html {
  background: var(--paper);
  color: var(--ink);
  font-size: var(--text);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-top: 1rem;
}
body {
  margin: 0;
  font-family: var(--serif);
  line-height: 1.55;
  font-kerning: normal;
  overflow-wrap: anywhere;
}
main {
  padding: clamp(1.2rem, 3vw, 2.2rem) var(--gutter) clamp(2.4rem, 6vw, 4.5rem);
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
  font-family: var(--headline);
  line-height: 1.15;
  text-wrap: balance;
  hyphens: manual;
}
h1 {
  margin: 0 0 1rem;
  font-size: clamp(1.85rem, 1.25rem + 2.4vw, 2.6rem);
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
:focus-visible {
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
  padding: 0.9rem var(--gutter);
  border-bottom: 3px double var(--rule);
  text-align: center;
}
.masthead p {
  margin: 0;
  font-family: var(--headline);
  font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2rem);
  font-weight: 700;
  letter-spacing: -0.015em;
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
  gap: 0.4rem 2.4rem;
  max-width: calc(var(--wide) + 2 * var(--gutter));
  margin: 0 auto;
  padding: 0 var(--gutter) 2.2rem;
  color: var(--soft);
  font: 0.8rem/1.5 var(--sans);
}
main + .imprint::before {
  flex-basis: 100%;
  margin-bottom: 0.5rem;
  border-top: 3px double var(--rule);
  content: '';
}
.imprint p {
  margin: 0;
  padding: 0.3rem 0;
  color: var(--ink);
  font-weight: 600;
}
.imprint a {
  display: block;
  padding: 0.3rem 0;
  color: inherit;
  text-decoration: none;
}
.imprint a:hover {
  text-decoration: underline;
}
:is(.imprint, .links, .topics) ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.1rem;
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
