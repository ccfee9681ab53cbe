// How well quotations are found and attributed, by part of the corpus. Lists every fault with `--faults`.
import {readCorpus} from '../tests/quotations/read-corpus.ts'
import {noScore, scoreText, type Score} from '../tests/quotations/score.ts'

const corpus = readCorpus()
const parts = Map.groupBy(corpus, ({part}) => part)
const rows = [...parts, ['all', corpus] as const].map(([part, texts]) => {
  const score = noScore()
  for (const text of texts) scoreText(score, text)
  return {part, score}
})

console.table(Object.fromEntries(rows.map(({part, score}) => [part, figures(score)])))
if (process.argv.includes('--faults')) {
  for (const fault of rows.at(-1)?.score.faults ?? []) console.log(fault)
}

function figures(score: Score) {
  return {
    texts: score.texts,
    quotations: score.quotations,
    'found: recall': percent(score.rightlyFound, score.quotations),
    'found: precision': percent(score.rightlyFound, score.found),
    'speaker: recall': percent(score.rightlyAttributed, score.spoken),
    'speaker: precision': percent(score.rightlyAttributed, score.attributed),
    'surely wrong': score.surelyWrong,
    circumstances: percent(score.rightCircumstances, score.circumstances),
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
