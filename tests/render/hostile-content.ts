import type {Article, ArticleStatements, Site} from '../../src/render/index.ts'

const MARK = 'globalThis.executed.push(1)'

/** Texts that break out of some context unless they are escaped for it. */
export const payloads: readonly string[] = [
  `<script>${MARK}</script>`,
  `"><img src=x onerror=${MARK}>`,
  `'><svg/onload=${MARK}>`,
  `" onmouseover="${MARK}" autofocus onfocus="${MARK}" x="`,
  `</title></style></script><script>${MARK}</script>`,
  `</q></p></article></main><iframe srcdoc="<script>parent.${MARK}</script>">`,
  `<!--><script>${MARK}</script>`,
  `--><script>${MARK}</script><!--`,
  `]]><script>${MARK}</script>`,
  `<![CDATA[<script>${MARK}</script>]]>`,
  `&lt;script&gt;${MARK}&lt;/script&gt;`,
  `&#60;img src=x onerror=${MARK}&#62;`,
  `javascript:${MARK}`,
  `JaVaScRiPt&colon;${MARK}`,
  `\u0001javascript:${MARK}`,
  `java\tscript:${MARK}`,
  `java\nscript:${MARK}`,
  ` javascript:${MARK}`,
  `data:text/html,<script>${MARK}</script>`,
  `vbscript:${MARK}`,
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '\\\\evil.example\\',
  'https://user:pass@evil.example/"onclick=x',
  'https://evil.example/"onclick=x',
  `url(javascript:${MARK})`,
  `;background:url(//evil.example)`,
  `0; url=javascript:${MARK}`,
  '\u2028</script>\u2029',
  '\0\uD800\uFFFE\u0007\u202E',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '../../../etc/passwd',
  '%00%2e%2e%2f',
  '{{constructor.constructor("x")()}}',
  '${7*7}',
  '# [a](javascript:x) `b`',
  '?><?php echo 1 ?>',
  '\uFEFF<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
]

/** A source with the payload in every field. */
const source = (text: string) => ({
  _id: text,
  _type: text,
  name: text,
  slug: text,
  kind: text,
  description: text,
  country: text,
  sameAs: [text],
})

function block(text: string) {
  const quote = {
    _type: 'quote',
    _key: text,
    text,
    source: source(text),
    via: source(text),
    role: text,
    occasion: text,
    saidOn: text,
    url: text,
  }
  const span = (marks: string[]) => ({_type: 'span', _key: text, text, marks})
  const picture = {
    _type: 'picture',
    _key: text,
    alt: text,
    caption: text,
    credit: text,
    asset: {_id: text, url: text, lqip: text, mimeType: text},
  }
  const file = {
    ...picture,
    asset: {_id: 'image-a1-30x20-jpg', url: 'https://a.example/b.jpg', lqip: text},
  }
  const link = {_type: 'link', _key: 'l', href: text}
  return [
    {
      _type: 'block',
      _key: text,
      style: text,
      listItem: text,
      level: text,
      children: [span([text])],
      markDefs: [quote],
    },
    {
      _type: 'block',
      _key: text,
      style: 'normal',
      children: [span(['l']), span(['strong', text])],
      markDefs: [link, quote],
    },
    {
      _type: 'block',
      style: 'h3',
      listItem: 'bullet',
      level: 1,
      children: [span([])],
      markDefs: [{...link, _type: text}],
    },
    quote,
    picture,
    file,
    {_type: text, _key: text},
  ]
}

/** An article with the payload in every position. */
export function hostileArticle(text: string, slug: string): Article {
  return {
    _id: text,
    _type: text,
    slug,
    kicker: text,
    title: text,
    lead: text,
    language: text,
    publishedAt: '2022-01-08T16:00:00Z',
    updatedAt: text,
    topics: [text],
    authors: [source(text)],
    agencies: [source(text)],
    image: {alt: text, caption: text, credit: text, asset: {_id: text, url: text}},
    sections: [{_key: text, heading: text, body: block(text)}],
  }
}

export function hostileStatements(text: string, slug: string): ArticleStatements {
  const {sections} = hostileArticle(text, slug)
  return {
    slug,
    kicker: text,
    title: text,
    language: text,
    publishedAt: text,
    passages: sections ?? [],
  }
}

/** A site with the payload in every text. */
export const hostileSite = (text: string): Site => ({
  title: text,
  baseUrl: 'http://newsdesk.test/',
  language: 'de',
  description: text,
  publisher: {name: text, url: text, logo: {url: text, width: 1, height: 1}},
})
