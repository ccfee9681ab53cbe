import {fork} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'

import type {Order, QueryOrder, Reply} from './protocol.ts'

/** A contender in its process. */
export interface StartedContender {
  readonly name: ContenderName
  /** Carries out an order; throws what went wrong there. */
  order(order: QueryOrder): Promise<unknown>
  close(): Promise<void>
}

export type ContenderName = 'lake' | 'alone' | 'raw' | 'payload'

/** A million articles, parsed, are nine gigabytes. */
const heap = '--max-old-space-size=16384'

/** Starts the process of a contender on what lies at a path, and waits until it can answer. */
export async function startContender(
  name: ContenderName,
  path: string,
  articles: number,
): Promise<StartedContender> {
  const program = fileURLToPath(new URL('contender-process.ts', import.meta.url))
  // The memory of other contenders does not press on the lake.
  const execArgv = name === 'alone' ? [heap] : []
  const child = fork(program, [name, path, String(articles)], {execArgv})
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`The process of "${name}" ended with ${String(code)}`)
  })
  exited.catch(() => {})
  const reply = async () => {
    const [message] = (await Promise.race([once(child, 'message'), exited])) as [Reply]
    if (!message.ok) throw new Error(`${name}: ${message.message}`)
    return message.value
  }
  await reply()
  return {
    name,
    order: (order) => {
      const answer = reply()
      child.send(order)
      return answer
    },
    close: async () => {
      child.send({do: 'close'} satisfies Order)
      await exited.catch(() => {})
    },
  }
}
