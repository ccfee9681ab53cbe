// Quotations of short news texts are found and attributed. `node bench/quotations.ts --faults` lists what is wrong.
import {expect, test} from 'vitest'

import {readCorpus} from './read-corpus.ts'
import {noScore, scoreText} from './score.ts'

const score = noScore()
for (const text of readCorpus()) scoreText(score, text)

test('more than 97 % of the quotations are found, with more than 97 % precision', () => {
  expect(score.texts).toBeGreaterThanOrEqual(60)
  expect(score.rightlyFound / score.quotations).toBeGreaterThan(0.97)
  expect(score.rightlyFound / score.found).toBeGreaterThan(0.97)
})

test('more than 95 % of the speakers are right, and no certain speaker is wrong', () => {
  expect(score.rightlyAttributed / score.spoken).toBeGreaterThan(0.95)
  expect(score.rightlyAttributed / score.attributed).toBeGreaterThan(0.95)
  expect(score.surelyWrong).toBe(0)
})
