// Quotations of short news texts are found and attributed. `node bench/quotations.ts --faults` lists what is wrong.
import {expect, test} from 'vitest'

import {readCorpus} from './read-corpus.ts'
import {noScore, scoreText} from './score.ts'

const score = noScore()
for (const text of readCorpus()) scoreText(score, text)

test('nearly all quotations are found, and hardly anything else', () => {
  expect(score.texts).toBeGreaterThanOrEqual(60)
  expect(score.rightlyFound / score.quotations).toBeGreaterThan(0.97)
  expect(score.rightlyFound / score.found).toBeGreaterThan(0.97)
})

test('most speakers are right, and none is wrong with certainty', () => {
  expect(score.rightlyAttributed / score.spoken).toBeGreaterThan(0.95)
  expect(score.rightlyAttributed / score.attributed).toBeGreaterThan(0.95)
  expect(score.surelyWrong).toBe(0)
})
