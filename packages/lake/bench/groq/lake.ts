import {Lake} from '../../src/lake.ts'
import type {Contender} from './contender.ts'

/** The lake in process, with everything that it does for a query short of HTTP. */
export function lakeContender(directory: string): Contender {
  const lake = openLake(directory)
  const dataset = lake.dataset('production')
  return {
    answer: async ({groq, perspective}, params) => {
      const layers = perspective === 'drafts' ? ['drafts'] : []
      const {result} = await dataset.query({query: groq, params}, layers, {trusted: true})
      return result
    },
    close: () => lake.close(),
  }
}

/** So long a query for a million documents may take here; the lake gives it up after a minute otherwise. */
const time = 600_000

/** A lake whose directory belongs to the benchmark. */
export function openLake(directory: string): Lake {
  return new Lake({directory, isOwned: () => true, queryLimits: {time}})
}
