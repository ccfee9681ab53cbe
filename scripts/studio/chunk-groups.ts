import type {Rolldown} from 'vite'

type ChunkGroups = NonNullable<
  Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>['groups']
>

/** Packages that import `sanity`. All others form a chunk that needs nothing of the Studio's. */
const packages = /\/node_modules\/(?!sanity\/|@sanity\/(?:vision|locale-de-de)\/)/

/** What no article's form needs: Vision's editor, the player of videos, and tools beside the structure. */
const later = [
  '@?codemirror',
  '@lezer',
  '@mux',
  '@sanity/vision',
  'castable-video',
  'event-source-polyfill',
  'hls\\.js',
  'json-2-csv',
  'json5',
  'media-chrome',
  'media-tracks',
  'mux-embed',
  'player\\.style',
  'style-mod',
  'sanity/lib/(?:PostMessage|PresentationTool|ReleasesTool|TasksStudioActive|VariantsTool|VideoPlayer)',
]

/**
 * What a browser loads before an article can be edited, in two chunks that are written and read side by side. Studio loads
 * pieces of it one after another, each when one before asks for it, and React waits 300 ms between two of them that appear:
 * what is there already is there at once.
 */
export const chunkGroups: ChunkGroups = [
  {name: 'packages', tags: ['$initial'], priority: 1, test: packages},
  {name: 'studio', test: new RegExp(`^(?!.*/node_modules/(?:${later.join('|')}))`)},
]
