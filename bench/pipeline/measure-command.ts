import {spawnSync} from 'node:child_process'

/** The cost of a command: seconds on the clock, and seconds of the processors, those of its children included. */
export interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly output: string
}

/** Runs a command to its end and measures it as the shell does. Throws when it fails. */
export function measureCommand(command: string, args: readonly string[], cwd: string): Cost {
  const script = `TIMEFORMAT='%R %U %S'; time "$@"`
  const {status, stdout, stderr} = spawnSync('bash', ['-c', script, 'bash', command, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {...process.env, LC_ALL: 'C'},
  })
  const [wall = NaN, user = NaN, system = NaN] =
    stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`)
  return {wall, cpu: user + system, output: stdout}
}
