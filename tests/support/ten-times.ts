import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/**
 * Runs all end-to-end tests ten times in a row, each test once: `npm run test:e2e:ten`, with the names of files behind it only those. It
 * ends at the first run that fails, with its output.
 */
const vitest = fileURLToPath(new URL('../../node_modules/.bin/vitest', import.meta.url))
const files = process.argv.slice(2)

for (let run = 1; run <= 10; run += 1) {
  const begun = performance.now()
  const {status, stdout} = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'e2e', '--retry', '0', '--reporter', 'default', ...files],
    {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']},
  )
  const seconds = Math.round((performance.now() - begun) / 1_000)
  console.log(`run ${run}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  if (status === 0) continue
  console.log(stdout)
  process.exitCode = 1
  break
}
