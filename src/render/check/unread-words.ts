import {runningText} from './content-shapes.ts'

/** The kind of words in a value that readers could miss. */
export type WordKind = 'nothing' | 'words' | 'running text'

/**
 * Searches a whole value for words. Days, moments and the lake's names (`_id`, `_ref`) are not
 * words. Joined documents are skipped because they have pages of their own. Takes linear time at
 * any depth, and reads cyclic values once.
 */
export function wordsIn(value: unknown, isRunningText = false): WordKind {
  const waiting: {readonly value: unknown; readonly isRunning: boolean}[] = [
    {value, isRunning: isRunningText},
  ]
  const seen = new Set<object>()
  let held: WordKind = 'nothing'
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {value: here, isRunning} = next
    if (typeof here === 'string' && hasWords(here)) {
      if (isRunning) return 'running text'
      held = 'words'
    }
    if (typeof here !== 'object' || here === null || seen.has(here)) continue
    seen.add(here)
    if (Array.isArray(here)) {
      for (const member of here) waiting.push({value: member, isRunning})
    } else if (!isDocument(here)) {
      for (const [name, member] of Object.entries(here)) {
        if (name.startsWith('_')) continue
        waiting.push({value: member, isRunning: isRunning || runningText.has(name)})
      }
    }
  }
  return held
}

/** Returns whether an object is a document joined in place of a reference. */
function isDocument(object: object): boolean {
  const {_id: id, _type: type} = object as Readonly<Record<string, unknown>>
  return typeof id === 'string' && typeof type === 'string'
}

function hasWords(text: string): boolean {
  return text.trim() !== '' && !MOMENT.test(text)
}

const MOMENT = /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}(?:Z|[+-]\d\d:?\d\d)?)?$/u
