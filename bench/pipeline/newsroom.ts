import type {SanityDocumentStub} from '@sanity/client'

/** A document with its id, ready to be created. */
export type NewsDocument = SanityDocumentStub & {readonly _id: string}

const words =
  `Regierung Opposition Bürgermeisterin Haushalt Abstimmung Protest Straße Brücke Gericht Urteil Beschäftigte Gewerkschaft Streik Verhandlung Tarif Energie Preis Wärme Netz Ausbau Windkraft Genehmigung Verfahren Kommission Bericht Fachleute Zahlen Prognose Wachstum Rückgang Quartal Industrie Export Bahn Verspätung Fahrplan Strecke Sanierung Schule Lehrkräfte Unterricht Klinik Pflege Versorgung Region Gemeinde Wahl Ergebnis Mehrheit Koalition Minister Sprecherin Stadt über für gegen nach während größere überraschend künftig zunächst außerdem höhere jährlich öffentlich`.split(
    ' ',
  )

/** How many people, organisations and agencies the articles quote and credit. */
export const sourceCount = 500

const topics = Array.from({length: 200}, (_, n) => `${word(n)} ${word(n * 7 + 3)}`)

/** The sources that the articles refer to. */
export function sources(): NewsDocument[] {
  return Array.from({length: sourceCount}, (_, n) => ({
    _id: `source-${n}`,
    _type: 'source',
    name: `${word(n * 3)} ${word(n * 5 + 1)} ${n}`,
    slug: {_type: 'slug', current: `quelle-${n}`},
    kind: n % 10 === 0 ? 'agency' : n % 3 === 0 ? 'organisation' : 'person',
  }))
}

/**
 * A news article of about eleven kilobytes: 14 paragraphs of three spans in three sections, seven quotations, links,
 * umlauts and marks. Article `n` is the same every time and differs from all others.
 */
export function newsArticle(n: number): NewsDocument {
  const published = new Date(Date.UTC(2022, 0, 1) + n * 17 * 60_000)
  return {
    _id: articleId(n),
    _type: 'article',
    kicker: word(n),
    title: `${sentence(n, 7)} (${n})`,
    slug: {_type: 'slug', current: `meldung-${n}`},
    lead: `${sentence(n + 1, 16)}. ${sentence(n + 2, 14)}.`,
    language: 'de',
    publishedAt: published.toISOString(),
    topics: [topics[n % topics.length], topics[(n * 13 + 5) % topics.length]],
    agencies: [reference((n % 50) * 10, 'agency')],
    sections: [5, 5, 4].map((paragraphs, index) => ({
      _key: `section${index}`,
      _type: 'section',
      heading: index === 0 ? undefined : sentence(n + index * 11, 5),
      body: Array.from({length: paragraphs}, (_, at) => paragraph(n, index * 5 + at)),
    })),
  }
}

/** The id of article `n`; ids sort in the order of their numbers. */
export function articleId(n: number): string {
  return `article-${String(n).padStart(7, '0')}`
}

function paragraph(n: number, at: number): object {
  const seed = n * 31 + at * 101
  const quoted = at % 2 === 0
  const linked = at % 5 === 3
  return {
    _key: `block${at}`,
    _type: 'block',
    style: 'normal',
    markDefs: [
      ...(quoted ? [quotation(seed, at)] : []),
      ...(linked
        ? [{_key: 'link', _type: 'link', href: `https://example.org/${word(seed)}/${n}?a=1&b=2`}]
        : []),
    ],
    children: [
      span('a', `${sentence(seed, 14)}. ${sentence(seed + 1, 12)}: ${quoted ? '"' : ''}`),
      span('b', sentence(seed + 2, 9), quoted ? ['quote'] : linked ? ['link'] : ['strong']),
      span(
        'c',
        `${quoted ? '"' : ''}, hieß es. ${sentence(seed + 3, 13)} & ${sentence(seed + 4, 11)}.`,
      ),
    ],
  }
}

function quotation(seed: number, at: number): object {
  return {
    _key: 'quote',
    _type: 'quote',
    source: reference(seed % sourceCount),
    ...(at === 0 ? {role: 'Sprecherin', occasion: 'Pressekonferenz', saidOn: '2022-01-07'} : {}),
  }
}

function span(key: string, text: string, marks: readonly string[] = []): object {
  return {_key: key, _type: 'span', text, marks}
}

function reference(n: number, key?: string): object {
  return {_type: 'reference', _ref: `source-${n}`, ...(key ? {_key: key} : {})}
}

function sentence(seed: number, length: number): string {
  const found = Array.from({length}, (_, at) => word(seed * 17 + at * at * 3 + at))
  return found.join(' ')
}

function word(n: number): string {
  return words[n % words.length] ?? ''
}
