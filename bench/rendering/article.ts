/** Portable Text of a news article, as it is stored, that differs from all others. */
export function newsBody(index: number): Block[] {
  const random = randomFrom(index + 1)
  const sentence = (count: number) =>
    `${Array.from({length: count}, () => WORDS[random(WORDS.length)]).join(' ')}. `
  let key = 0
  const nextKey = () => `k${key++}`
  const span = (text: string, ...marks: string[]): Span => ({
    _type: 'span',
    _key: nextKey(),
    text,
    marks,
  })
  const paragraph = (children: Span[], markDefs: MarkDef[] = [], style = 'normal'): Block => ({
    _type: 'block',
    _key: nextKey(),
    style,
    markDefs,
    children,
  })
  const blocks: Block[] = []
  for (let number = 0; number < 14; number++) {
    if (number === 5 || number === 10) blocks.push(paragraph([span(sentence(5))], [], 'h3'))
    if (number % 2 === 0) {
      const q = nextKey()
      const quote = {...QUOTE, _key: q, saidOn: `2022-01-0${(number % 7) + 1}`}
      const words = span(sentence(8).trim(), q)
      blocks.push(
        paragraph(
          [span(`${sentence(12)}Er sagte: "`), words, span(`" So der Minister. ${sentence(4)}`)],
          [quote],
        ),
      )
    } else if (number % 3 === 0) {
      const l = nextKey()
      const link = {_type: 'link' as const, _key: l, href: `https://example.org/${index}?b=1&c=2`}
      blocks.push(
        paragraph(
          [
            span(sentence(6)),
            span(sentence(3), l),
            span(sentence(2)),
            span(sentence(3), 'strong'),
            span(sentence(2), 'em'),
          ],
          [link],
        ),
      )
    } else blocks.push(paragraph([span(sentence(16))]))
  }
  return blocks
}

export interface Span {
  readonly _type: 'span'
  readonly _key: string
  readonly text: string
  readonly marks: readonly string[]
}

export interface QuoteDef {
  readonly _type: 'quote'
  readonly _key: string
  readonly source: {readonly _id: string; readonly name: string}
  readonly role: string
  readonly occasion: string
  readonly saidOn: string
}

export interface LinkDef {
  readonly _type: 'link'
  readonly _key: string
  readonly href: string
}

export type MarkDef = QuoteDef | LinkDef

export interface Block {
  readonly _type: 'block'
  readonly _key: string
  readonly style: string
  readonly markDefs: readonly MarkDef[]
  readonly children: readonly Span[]
}

const QUOTE = {
  _type: 'quote',
  source: {_id: 'source-antony-blinken', name: 'Antony Blinken'},
  role: 'US-Außenminister',
  occasion: 'vor Reportern',
} as const

const WORDS =
  'Regierung Samstag Kasachstan Behörden „Ordnung“ wurde nach Angaben der Sicherheitskräfte über mehrere Tage schließlich Bürgerinnen und Bürger festgenommen Almaty Präsident Tokajew erklärte eine Rede im Fernsehen Russland schickt Truppen die Lage bleibt unklar & viele fragen <warum> es dazu kam'.split(
    ' ',
  )

/** Whole numbers below a bound, always the same ones for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >>> 8) % below
  }
}
