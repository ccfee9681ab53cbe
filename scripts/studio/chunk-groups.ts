import type {Rolldown} from 'vite'

type ChunkGroups = NonNullable<
  Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>['groups']
>

/** Packages that import `sanity`. All others form a chunk that needs nothing of the Studio's. */
const packages = /\/node_modules\/(?!sanity\/|@sanity\/(?:vision|locale-de-de)\/)/

/**
 * What the Studio's page loads first, in two chunks that are written and read side by side. What Studio loads when it needs it
 * stays as it is: with that in the first chunks the pane of a document is there sooner, and Studio makes it anew up to a
 * second later, so that what was clicked or typed in between is lost.
 */
export const chunkGroups: ChunkGroups = [
  {name: 'packages', tags: ['$initial'], priority: 1, test: packages},
  {name: 'studio', tags: ['$initial']},
]
