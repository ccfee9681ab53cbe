import type {FileTable} from './files.ts'
import {outputName, type KnownOutput} from './stale-rule.ts'

const page = '/index.html'

/** The part of the state that knows the pages of documents. */
interface PageFacts {
  readonly files: FileTable
  readonly outputs: {readonly known: readonly KnownOutput[]}
}

/** Returns the addresses of the pages that a document has in outputs, such as `autor/eva` and `quelle/eva`. */
export function pagesOf({files, outputs}: PageFacts, id: string): string[] {
  return outputs.known
    .filter(({documents}) => documents !== undefined)
    .flatMap((output) => addressesIn(files.ofOutput(outputName(output, id))))
}

/** Returns the addresses of those files that are pages. */
export function addressesIn(files: readonly {readonly path: string}[]): string[] {
  return files.flatMap(({path}) => (path.endsWith(page) ? path.slice(0, -page.length) : []))
}

/** Returns the folder of an address: `autor/`, or an empty text at the top of the site. */
export function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1)
}
