import {parseArgs} from 'node:util'

import {reasonOf} from '../errors.ts'

/** Exit codes of the command `lake`. */
export const exitCode = {done: 0, failed: 1, wrongUsage: 2} as const

/** A command was called with wrong arguments; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** An option of a command, and its help. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: true
  /** The option that this one replaces when a project always gives that one. */
  readonly replaces?: string
  /** The word for its value in the help. */
  readonly value?: string
  readonly help: string
}

type ValueOf<O extends Option> = O['type'] extends 'boolean'
  ? boolean
  : O['multiple'] extends true
    ? string[]
    : string

/** The values of options; those that nobody gave are missing. */
type Values<O extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof O]?: ValueOf<O[Name]>
}

/** The words of a command: its options, and the others. Words after `--` are not read. */
interface Words<O extends Readonly<Record<string, Option>>> {
  readonly values: Values<O>
  readonly positionals: readonly string[]
  readonly rest: readonly string[]
}

/** A command, in a file of its own. */
export interface CommandDefinition<O extends Readonly<Record<string, Option>>> {
  /** How it is written, without `lake`. */
  readonly usage: string
  readonly summary: string
  readonly options: O
  /** Whether words without a dash are allowed. */
  readonly takesWords?: boolean
  /** Returns the exit code, or nothing when it is 0. */
  readonly run: (words: Words<O>) => Promise<number | void> | number | void
}

/** A command of `lake`, ready to run. */
export interface Command {
  readonly usage: string
  readonly summary: string
  readonly options: Readonly<Record<string, Option>>
  /**
   * Runs it with its words. `defaults` are options that the project always gives. Throws a {@link UsageError} for words
   * that it does not know.
   */
  run(args: readonly string[], defaults: Readonly<Record<string, unknown>>): Promise<number>
}

/** Makes a command of its definition. */
export function defineCommand<const O extends Readonly<Record<string, Option>>>(
  definition: CommandDefinition<O>,
): Command {
  const {options, takesWords = false, run} = definition
  return {
    ...definition,
    run: async (args, defaults) => {
      const end = args.indexOf('--')
      const own = end < 0 ? args : args.slice(0, end)
      const rest = end < 0 ? [] : args.slice(end + 1)
      const {values, positionals} = parse([...own], options, takesWords)
      const replaced = new Set(Object.keys(values).map((name) => options[name]?.replaces))
      const known = Object.fromEntries(
        Object.entries(defaults).filter(
          ([name]) => Object.hasOwn(options, name) && !replaced.has(name),
        ),
      )
      const words = {values: {...known, ...values} as Values<O>, positionals, rest}
      return (await run(words)) ?? exitCode.done
    },
  }
}

function parse(args: string[], options: Readonly<Record<string, Option>>, takesWords: boolean) {
  try {
    return parseArgs({args, options, allowPositionals: takesWords})
  } catch (error) {
    // The rest is advice on how to write words that begin with a dash, which no command takes.
    const [reason = ''] = reasonOf(error).split('. To specify')
    throw new UsageError(reason)
  }
}

/** Options that several commands have. */
export const common = {
  data: {type: 'string', value: 'DIR', help: 'the data directory (default: .lake)'},
  dataset: {type: 'string', value: 'NAME', help: 'the dataset (default: production)'},
} as const satisfies Record<string, Option>

/** Returns the only word of a command. Throws a {@link UsageError}. */
export function onlyWord(words: readonly string[], what: string): string {
  const [word, ...more] = words
  if (word === undefined || more.length > 0) throw new UsageError(what)
  return word
}
