/** On paper: black on white, addresses of links written out, sources by number. */
export const printStyle = `@media print {
  :root {
    color-scheme: light;
    --paper: #fff;
    --ink: #000;
    --soft: #444;
    --rule: #999;
    --accent: #000;
    --link: #000;
    --tint: #f2f2f2;
    --mark: #eee;
  }
  @page {
    margin: 20mm 22mm;
  }
  html {
    font-size: 10.5pt;
  }
  h1 {
    font-size: 24pt;
  }
  main {
    padding: 1.2rem 0;
  }
  main > article, .notes {
    max-width: none;
  }
  .masthead, .imprint {
    padding-inline: 0;
  }
  nav {
    display: none;
  }
  p {
    orphans: 3;
    widows: 3;
  }
  h1, h2, h3, .subheading {
    break-after: avoid;
  }
  figure, blockquote, .teaser {
    break-inside: avoid;
  }
  .picture {
    width: auto;
    margin-inline: 0;
  }
  .picture img {
    max-height: 110mm;
    width: auto;
    max-width: 100%;
  }
  q[title] {
    text-decoration: none;
  }
  .ref:not(:focus) {
    position: static;
    opacity: 1;
  }
  article :is(p, li, figcaption, .embed) a[href^='http']::after {
    content: ' (' attr(href) ')';
    color: var(--soft);
    overflow-wrap: anywhere;
  }
}
`
