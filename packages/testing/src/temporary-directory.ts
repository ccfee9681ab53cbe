import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {onTestFinished} from 'vitest'

/** Creates a directory for a test and removes it afterwards. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'newsdesk-test-'))
  // A folder with an installed project takes long to remove on a busy machine.
  onTestFinished(() => rmSync(directory, {recursive: true, force: true}), 300_000)
  return directory
}
