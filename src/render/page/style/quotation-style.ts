/**
 * The style of quotations. Their marks follow the language of the article, on two levels. Readers
 * with a pointer see the source in a title. For all others, and on paper, a number leads to the
 * list below the article.
 */
export const quotationStyle = `q:lang(de), .quote:lang(de) {
  quotes: '„' '“' '‚' '‘';
}
q:lang(en), .quote:lang(en) {
  quotes: '“' '”' '‘' '’';
}
q.unmarked {
  quotes: none;
}
q[title] {
  text-decoration: underline dotted var(--source) 1px;
  text-underline-offset: 0.24em;
}
q[title]:hover {
  background: var(--tint);
  text-decoration-color: currentcolor;
}
.ref {
  padding: 0 0.1em;
  color: var(--soft);
  font: 0.62em/0 var(--sans);
  text-decoration: none;
  vertical-align: super;
}
.ref::after {
  content: attr(data-note);
}
@media (hover: hover) and (pointer: fine) {
  q[title] {
    cursor: help;
  }
  .ref:not(:focus) {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
}
blockquote {
  margin: 1.6rem 0;
  padding-inline-start: 1.1rem;
  border-inline-start: 3px solid var(--rule);
}
blockquote > :last-child {
  margin-bottom: 0;
}
.quote {
  padding-inline-start: 1.7rem;
}
.quote blockquote {
  margin: 0;
  padding: 0;
  border: 0;
  font-family: var(--headline);
  font-size: 1.35rem;
  line-height: 1.32;
}
.quote blockquote:not(.marked) p::before {
  display: inline-block;
  width: 1.7rem;
  margin-inline-start: -1.7rem;
  color: var(--accent);
  font-size: 2.2em;
  line-height: 0;
  vertical-align: -0.35em;
  content: open-quote / '';
}
.quote:lang(de) blockquote:not(.marked) p::before {
  vertical-align: baseline;
}
.quote p::after {
  content: no-close-quote;
}
.notes {
  margin-top: 2.6rem;
  padding-top: 1.1rem;
  border-top: 1px solid var(--rule);
  color: var(--soft);
  font: 0.8rem/1.5 var(--sans);
}
.notes h2 {
  margin: 0 0 0.8rem;
  color: var(--ink);
  font: 600 0.9rem/1.4 var(--sans);
}
.notes ol {
  margin: 0;
  padding: 0;
  columns: 15rem 2;
  column-gap: 2rem;
  list-style: none;
  counter-reset: source;
}
.notes li {
  position: relative;
  margin: 0 0 0.7rem;
  padding-inline-start: 1.6rem;
  break-inside: avoid;
  counter-increment: source;
}
.notes li::before {
  position: absolute;
  inset-inline-start: 0;
  content: counter(source);
  font-variant-numeric: tabular-nums;
}
.notes li:target {
  background: var(--mark);
  box-shadow: 0 0 0 0.3rem var(--mark);
}
.notes :is(strong, strong a) {
  color: var(--ink);
}
.notes small {
  font-size: 1em;
}
`
