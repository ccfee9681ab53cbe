import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const command = fileURLToPath(new URL('../../scripts/build-preview.ts', import.meta.url))

/** The folder of the built scripts of the preview's pages; builds them when their sources changed. */
export function builtPreview(): string {
  return execFileSync(process.execPath, [command], {encoding: 'utf8'}).trim()
}

/** Builds them once, before the tests that use them all at the same time. */
export default function setup(): void {
  builtPreview()
}
