import {spawn} from 'node:child_process'
import {delimiter, join} from 'node:path'
import {text} from 'node:stream/consumers'

import {CommandError, runCommand} from './command.ts'

const help = `check: everything about the code that needs no running lake

Runs the format, lint (type-aware), types and dead-code checks, and compares schema.json and
sanity.types.ts with what the schemas and queries give. Prints the output of what fails.
\`npm run fix\` mends format and lint, \`npm run schema\` the generated files.

Usage
  npm run check

Exit codes: 0 all passed, 1 something failed, 2 wrong usage`

const root = join(import.meta.dirname, '..')

const checks: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['format', 'oxfmt', ['--check']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['types', 'tsc', ['--noEmit']],
  ['dead code', 'knip', []],
  ['generated files', process.execPath, ['scripts/schema.ts', '--check']],
]

await runCommand({
  name: 'check',
  help,
  options: {},
  run: async () => {
    const results = await Promise.all(checks.map(([name, ...command]) => check(name, ...command)))
    const failed = results.flatMap(({name, passed}) => (passed ? [] : name))
    if (failed.length > 0) throw new CommandError(`failed: ${failed.join(', ')}`)
  },
})

async function check(
  name: string,
  command: string,
  args: readonly string[],
): Promise<{name: string; passed: boolean}> {
  const start = performance.now()
  const child = spawn(command, args, {
    cwd: root,
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [code, ...output] = await Promise.all([exited, text(child.stdout), text(child.stderr)])
  const passed = code === 0
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(16)}${seconds.padStart(5)} s`)
  if (!passed) console.log(output.join('\n').trim())
  return {name, passed}
}
