import {DatabaseSync} from 'node:sqlite'

import {statementsOf} from '../../src/storage/sqlite.ts'
import type {Contender} from './contender.ts'
import {rawAnswers} from './raw-answers.ts'

/** `node:sqlite` by hand: a statement and a function for each query. */
export function rawContender(path: string): Contender {
  const database = new DatabaseSync(path, {readOnly: true})
  const sql = statementsOf(database)
  return {
    answer: (query, params) => rawAnswers[query.name]?.(sql, params, query.groq),
    close: () => database.close(),
  }
}
