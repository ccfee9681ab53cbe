/** Front page, topics and sources: titles above, articles in columns below. */
export const listStyle = `main {
  max-width: calc(var(--wide) + 2 * var(--gutter));
  margin: 0 auto;
}
.title {
  margin-bottom: clamp(1.2rem, 3vw, 1.8rem);
  padding-bottom: 1.1rem;
  border-bottom: 1px solid var(--rule);
}
.title:has(+ .teasers) {
  padding-bottom: 0;
  border-bottom: 0;
}
.title h1 {
  margin: 0;
}
.title > p:not(.kicker) {
  max-width: var(--measure);
  margin: 0.5rem 0 0;
  color: var(--soft);
}
.title a[type] {
  font: 0.85rem/1.4 var(--sans);
  white-space: nowrap;
}
.title.front {
  padding-bottom: 0.9rem;
  border-bottom: 3px double var(--rule);
  text-align: center;
}
.front h1 {
  font-size: clamp(2.4rem, 1.4rem + 4.6vw, 4.6rem);
}
.front > p:not(.kicker) {
  margin-inline: auto;
  font: 0.85rem/1.5 var(--sans);
}
.links {
  margin-top: 0.9rem;
  font: 0.85rem/1.4 var(--sans);
}
.teasers {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  gap: 1.5rem clamp(1.4rem, 3vw, 2.4rem);
}
.teaser {
  position: relative;
  padding-top: 1rem;
  border-top: 1px solid var(--rule);
}
.teaser h2 {
  margin: 0 0 0.4rem;
  font-size: 1.32rem;
  letter-spacing: -0.008em;
}
:is(.teaser, .statements) h2 a {
  color: inherit;
  text-decoration: none;
}
.teaser h2 a::after {
  position: absolute;
  inset: 0;
  content: '';
}
.teaser:hover h2 a, .statements h2 a:hover {
  text-decoration: underline;
  text-decoration-thickness: from-font;
}
.teaser h2 a:focus-visible {
  outline: 0;
}
.teaser h2 a:focus-visible::after {
  outline: 2px solid;
  outline-offset: 3px;
}
.teaser .summary {
  margin: 0 0 0.5rem;
  color: var(--soft);
  font-size: 0.94rem;
  line-height: 1.45;
}
.thumb {
  margin-bottom: 0.8rem;
}
.thumb > * {
  aspect-ratio: 16 / 9;
  object-fit: cover;
  border-radius: var(--corner);
}
.leading {
  grid-column: 1 / -1;
  padding-top: 0;
  border-top: 0;
}
.leading h2 {
  font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.5rem);
  letter-spacing: -0.015em;
}
.leading .summary {
  max-width: var(--measure);
  font-size: 1.1rem;
}
@media (max-width: 36rem) {
  .teaser:not(.leading):has(.thumb) {
    display: grid;
    grid-template-columns: 1fr 6.5rem;
    gap: 1rem;
  }
  .teaser:not(.leading) .thumb {
    order: 1;
    margin: 0.2rem 0 0;
  }
  .teaser:not(.leading) .thumb > * {
    aspect-ratio: 1;
  }
}
@media (min-width: 36.01rem) {
  .teasers:has(> :not(.leading) > .thumb) > :not(.leading, :has(> .thumb)) {
    padding: 1rem 1.2rem;
    border-top: 3px solid var(--rule);
    background: var(--tint);
  }
  .teasers:has(> :not(.leading) > .thumb) > :not(.leading, :has(> .thumb)) h2 {
    font-size: 1.6rem;
  }
}
@media (min-width: 52rem) {
  .leading:has(.thumb) {
    display: grid;
    grid-template-columns: 5fr 3fr;
    gap: clamp(1.4rem, 3vw, 2.4rem);
  }
  .leading .thumb {
    margin: 0;
  }
}
.older {
  margin: clamp(1.6rem, 4vw, 2.6rem) 0 0;
  padding-top: 1.1rem;
  border-top: 1px solid var(--rule);
  font: 0.95rem/1.4 var(--sans);
}
.year ul, .turns ul, .day ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
:is(.year, .day) h2 {
  margin: 0 0 0.7rem;
  font-size: 1.32rem;
}
.year, .day {
  margin-bottom: 2.2rem;
}
.year ul {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
  gap: 0.3rem 1rem;
}
.day {
  max-width: calc(var(--measure) + 4rem);
}
.day li {
  display: grid;
  grid-template-columns: 4rem 1fr;
  padding: 0.45rem 0;
  border-top: 1px solid var(--rule);
  line-height: 1.4;
}
.day time {
  color: var(--soft);
  font: 0.85rem/1.65 var(--sans);
  font-variant-numeric: tabular-nums;
}
.day .kicker {
  display: block;
  margin: 0;
}
.corrected {
  max-width: var(--measure);
  margin-bottom: 2.2rem;
}
.corrected h2 {
  margin: 0 0 0.2rem;
  color: var(--soft);
  font: 0.9rem/1.4 var(--sans);
}
.corrected article {
  padding: 0.8rem 0;
  border-top: 1px solid var(--rule);
}
.corrected h3 {
  margin: 0 0 0.3rem;
  font-size: 1.14rem;
}
.corrected p {
  margin: 0;
}
.turns ul {
  display: flex;
  justify-content: space-between;
  font: 0.95rem/1.4 var(--sans);
}
.turns .next {
  margin-left: auto;
}
.turns .prev a::before {
  content: '← ' / '';
}
.turns .next a::after {
  content: ' →' / '';
}
.statements {
  max-width: var(--measure);
  margin: 0 0 2.6rem;
}
.statements header {
  margin-bottom: 0.9rem;
}
.statements h2 {
  margin: 0 0 0.4rem;
  font-size: 1.4rem;
}
.statements .subheading {
  margin: 1.2rem 0 0.4rem;
  color: var(--soft);
  font: 600 0.85rem/1.4 var(--sans);
}
.theirs {
  background: var(--mark);
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
  padding: 0.08em 0.12em;
  border-radius: 2px;
}
`
