import {createHash} from 'node:crypto'

import {isObject} from '../../src/document.ts'

/** A JSON value as text, the same for values that differ only in the order of their attributes. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_name, member: unknown) =>
    isObject(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

/** The rows of an answer, or the one value that it is, each as text. */
export function rowsOf(answer: unknown): string[] {
  return Array.isArray(answer) ? answer.map(canonical) : [canonical(answer)]
}

/** A short text that differs when answers differ. */
export function digestOf(answer: unknown): string {
  const hash = createHash('sha256')
  for (const row of rowsOf(answer)) hash.update(row).update('\n')
  return hash.digest('hex')
}
