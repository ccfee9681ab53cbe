import type {Rolldown} from 'vite'

type ChunkGroups = NonNullable<
  Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>['groups']
>

/** Packages that import `sanity`. All others form a chunk that needs nothing of the Studio's. */
const packages = /\/node_modules\/(?!sanity\/|@sanity\/(?:vision|locale-de-de)\/)/

/**
 * Puts the code that the Studio's page loads first into two chunks, which are written and read side by side. Lazily
 * loaded code stays as Studio has it. In the first chunks it would show the pane of a document sooner, but Studio
 * recreates the pane up to a second later, and typing in between is lost.
 */
export const chunkGroups: ChunkGroups = [
  {name: 'packages', tags: ['$initial'], priority: 1, test: packages},
  {name: 'studio', tags: ['$initial']},
]
