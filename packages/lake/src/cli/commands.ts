import {check} from './check.ts'
import type {Command} from './command.ts'
import {datasets} from './datasets.ts'
import {exec} from './exec.ts'
import {explain} from './explain.ts'
import {exportCommand} from './export.ts'
import {fork} from './fork.ts'
import {importCommand} from './import.ts'
import {reset} from './reset.ts'
import {start} from './start.ts'
import {token} from './token.ts'

/** The commands of `lake`, each in a file of its own. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['start', start],
  ['exec', exec],
  ['import', importCommand],
  ['export', exportCommand],
  ['reset', reset],
  ['fork', fork],
  ['datasets', datasets],
  ['token', token],
  ['explain', explain],
  ['check', check],
])
