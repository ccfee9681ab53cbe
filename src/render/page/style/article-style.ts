/** An article: one column of running text, pictures a little wider where there is room. */
export const articleStyle = `main > article, .notes, main > .topics {
  max-width: var(--measure);
  margin: 0 auto;
}
article > header {
  margin-bottom: 1.7rem;
}
hgroup p {
  line-height: 1.3;
}
.department:has(+ hgroup), .department + hgroup, .department + hgroup > .kicker {
  display: inline;
}
.department + hgroup > .kicker {
  color: var(--soft);
}
.department + hgroup > .kicker::before {
  content: '· ' / '';
}
.department + hgroup > h1 {
  margin-top: 0.45rem;
}
.department a {
  color: inherit;
  text-decoration: none;
}
.department a:hover {
  text-decoration: underline;
}
.lead {
  margin: 0 0 1.2rem;
  font-size: 1.2rem;
  line-height: 1.45;
}
.author {
  color: var(--ink);
  font-weight: 600;
}
.author a {
  color: inherit;
  text-decoration-color: var(--source);
}
.dates {
  display: flex;
  flex-wrap: wrap;
  column-gap: 1.2em;
}
article > header > :is(.byline, .dates):last-child {
  padding-bottom: 1rem;
  border-bottom: 1px solid var(--rule);
}
article > header:has(+ .picture) > :is(.byline, .dates):last-child {
  padding-bottom: 0;
  border-bottom: 0;
}
article > header + .picture {
  margin-top: 0;
}
section > h2 {
  margin: 2.3em 0 0.7em;
  font-size: 1.42rem;
  letter-spacing: -0.008em;
}
.subheading {
  margin: 1.9em 0 0.6em;
  font-size: 1.14rem;
}
h4.subheading, h5.subheading {
  font-size: 1.02rem;
}
ul, ol {
  margin: 0 0 1.1em;
  padding-inline-start: 1.4em;
}
li > :is(ul, ol) {
  margin: 0.35em 0 0;
}
li {
  margin-bottom: 0.35em;
}
li::marker {
  color: var(--soft);
}
figure {
  margin: 2.1rem 0;
}
.corrections {
  margin-top: 2.4rem;
  padding: 0.9rem 1.25rem;
  border-inline-start: 3px solid var(--accent);
  background: var(--tint);
  font: 0.9rem/1.5 var(--sans);
}
.corrections p {
  margin: 0;
}
.corrections p + p {
  margin-top: 0.7em;
}
figcaption {
  margin-top: 0.5rem;
  color: var(--soft);
  font: 0.8rem/1.45 var(--sans);
}
figcaption strong {
  color: var(--ink);
}
figcaption small {
  display: inline-block;
  font-size: 1em;
  opacity: 0.92;
}
.picture img {
  border-radius: var(--corner);
}
@media (min-width: 48rem) {
  .picture {
    width: min(44rem, 100vw - 2 * var(--gutter));
    margin-inline: calc((100% - min(44rem, 100vw - 2 * var(--gutter))) / 2);
  }
  .picture figcaption {
    max-width: var(--measure);
    margin-inline: auto;
  }
}
@media (max-width: 36rem) {
  article > header + .picture {
    margin-inline: calc(-1 * var(--gutter));
  }
  article > header + .picture figcaption {
    padding-inline: var(--gutter);
  }
  article > header + .picture img {
    border-radius: 0;
  }
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
.topics {
  font: 0.8rem/1.3 var(--sans);
}
main > .topics {
  margin-top: 2rem;
}
.topics ul {
  gap: 0.5rem;
}
.topics li {
  display: flex;
}
.topics li:not(:has(a)), .topics a {
  padding: 0.4rem 0.8rem;
  border: 1px solid var(--rule);
  border-radius: 2rem;
  color: var(--ink);
  text-decoration: none;
}
.topics a:hover {
  border-color: currentcolor;
}
`
