import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const command = fileURLToPath(new URL('../../scripts/build-studio.ts', import.meta.url))

/** The folder of the built Studio; builds it when its sources changed. */
export function builtStudio(): string {
  return execFileSync(process.execPath, [command], {encoding: 'utf8'}).trim()
}

/** Builds the Studio once, before the tests that open it all at the same time. */
export default function setup(): void {
  builtStudio()
}
