import type {Command} from './command.ts'

/** The width of the names of options. */
const indent = 22

/** Returns the help of one command. */
export function helpOf({usage, summary, options}: Command): string {
  const lines = Object.entries(options).map(([name, {value, help, multiple}]) => {
    const written = `  --${name}${value === undefined ? '' : ` ${value}`}`
    const gap =
      written.length < indent ? ' '.repeat(indent - written.length) : `\n${' '.repeat(indent)}`
    return `${written}${gap}${help.replaceAll('\n', `\n${' '.repeat(indent)}`)}${multiple ? ' (may be given several times)' : ''}`
  })
  const list = lines.length === 0 ? '' : `\n\nOptions\n${lines.join('\n')}`
  return `lake ${usage}\n\n${summary}${list}\n  -h, --help          show this help`
}

/** Returns the help of all commands. */
export function helpOfAll(commands: ReadonlyMap<string, Command>): string {
  const width = Math.max(...[...commands.values()].map(({usage}) => usage.length)) + 2
  const lines = [...commands.values()].map(
    ({usage, summary}) => `  lake ${usage.padEnd(width)}${summary.split('\n')[0]}`,
  )
  return `lake: an embedded Content Lake that speaks Sanity's HTTP API

Usage
${lines.join('\n')}

lake <command> --help lists the options of a command. A project gives those that it always
wants in lake.config.ts (export default {project: 'abc12345', allowOrigin: […]}) or under
"lake" in package.json. lake --version prints the version.

Exit codes: 0 done, 1 failed, 2 wrong usage`
}
