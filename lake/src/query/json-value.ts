import {toJS} from 'groq-js'

/** What groq-js works with as the JSON value that it stands for: dates and paths as text. */
export function jsonValueOf(data: unknown): unknown {
  return toJS({data} as Parameters<typeof toJS>[0])
}
