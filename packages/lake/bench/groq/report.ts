import type {Measured} from './measure.ts'
import {medianOf, ratiosOf} from './rounds.ts'
import {markdownTable, threeDigits} from './table.ts'
import {growthLimit, isMet, judgedSize, ruleOf} from './targets.ts'

/** A table of what was measured at one size. Of the ratios by the clock and in processor time it shows the worse one. */
export function sizeTable(articles: number, measured: readonly Measured[]): string {
  const withPayload = measured.some(({rounds: {payload}}) => payload.length > 0)
  const rows = measured.map(({query: {name, target}, rounds: {lake, alone, raw, payload}}) => {
    const ratios = {
      timesAlone: Math.min(...ratiosOf(alone, lake)),
      timesRaw: Math.max(...ratiosOf(lake, raw)),
    }
    const judged = target !== undefined && articles === judgedSize
    return [
      name,
      threeDigits(medianOf(lake)),
      threeDigits(lake[0]?.first),
      threeDigits(medianOf(alone)),
      threeDigits(medianOf(raw)),
      threeDigits(ratios.timesAlone),
      threeDigits(ratios.timesRaw),
      ...(withPayload
        ? [threeDigits(medianOf(payload)), threeDigits(Math.min(...ratiosOf(payload, lake)))]
        : []),
      ...(articles === judgedSize
        ? [target ? ruleOf(target) : '', judged ? met(isMet(target, ratios)) : '']
        : []),
    ]
  })
  const header = [
    `${articles.toLocaleString('en-US')} articles`,
    'lake, ms',
    'first time',
    'groq-js, ms',
    'raw, ms',
    '× as fast as groq-js',
    '× raw',
    ...(withPayload ? ['Payload, ms', '× as fast as Payload'] : []),
    ...(articles === judgedSize ? ['target', 'met'] : []),
  ]
  return markdownTable(header, rows)
}

/** A table of how much longer the lake takes among more articles, and with how many more matches. */
export function growthTable(
  [fewArticles, few]: readonly [number, readonly Measured[]],
  [manyArticles, many]: readonly [number, readonly Measured[]],
): string {
  const rows = few.map((smaller, index) => {
    const larger = many[index] ?? smaller
    const growth = medianOf(larger.rounds.lake) / medianOf(smaller.rounds.lake)
    const matches = (larger.matches ?? NaN) / (smaller.matches ?? NaN)
    const raw = medianOf(larger.rounds.raw) / medianOf(smaller.rounds.raw)
    return [
      smaller.query.name,
      threeDigits(growth),
      threeDigits(raw),
      threeDigits(matches),
      verdictOnGrowth(smaller, growth, matches),
    ]
  })
  const times = `${fewArticles.toLocaleString('en-US')} → ${manyArticles.toLocaleString('en-US')}`
  return markdownTable([`× from ${times}`, 'lake', 'raw', 'matches', 'met'], rows)
}

function verdictOnGrowth({query: {target}}: Measured, growth: number, matches: number): string {
  if (target === 'lookup') return met(growth <= growthLimit)
  if (target === 'matches') return met(growth / matches <= growthLimit)
  return ''
}

function met(is: boolean): string {
  return is ? 'yes' : 'NO'
}
