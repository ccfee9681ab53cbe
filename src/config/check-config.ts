import {closestMatch} from 'leven'

import {isObject} from '../content/unknown-value.ts'
import {blockNames} from '../content/block-names.ts'
import {formatNames, outputs as ownedOutputs} from '../publish/index.ts'
import {checkTheme, isTimeZone, redirectFormats} from '../render/index.ts'
import {checkBlock} from './check-block.ts'
import {ConfigError} from './config-error.ts'
import type {NewsdeskConfig, Retention} from './define-newsdesk.ts'

/** Says what is wrong with the value of a key. */
type Report = (at: string, fault: string) => void

type Check = (value: unknown, at: string, report: Report, config: NewsdeskConfig) => void

/** The names of types that a text has already. */
const takenTypes: ReadonlySet<string> = new Set(['block', 'span', 'section', ...blockNames])

const retained = ['history', 'goneAddresses'] as const satisfies readonly (keyof Retention)[]

/** A hundred years. */
const mostDays = 36_500

/** The keys of the configuration. A new key without its check does not compile. */
const checks: {readonly [Key in keyof Required<NewsdeskConfig>]: Check} = {
  theme: (value, at, report) =>
    checkTheme(value, (key, fault) => report(key === '' ? at : `${at}.${key}`, fault)),
  formats: each((value, at, report, {outputs = []}) => {
    const own = Array.isArray(outputs) ? outputs.map((output) => nameOf(output, 'format')) : []
    oneOf([...formatNames, ...own.filter((name) => name !== undefined)])(value, at, report)
  }),
  outputs: each((value, at, report) => {
    const name = nameOf(value, 'name')
    if (name === undefined || nameOf(value, 'format') === undefined) {
      report(at, 'is not an output. Make it with defineOutput.')
    } else if (ownedOutputs.some((output) => output.name === name)) {
      report(`${at}.name`, `is "${name}", which newsdesk has already. Give it another name.`)
    }
  }),
  blocks: each((value, at, report) => checkBlock(value, at, report, takenTypes)),
  redirects: (value, at, report) => oneOf(redirectFormats)(value, at, report),
  retention: (value, at, report) => {
    if (!isObject(value)) return report(at, `is ${words(value)}, not an object.`)
    for (const [key, days] of Object.entries(value)) {
      if (days === undefined) continue
      if (!(retained as readonly string[]).includes(key)) {
        report(`${at}.${key}`, `is not a setting. ${suggestion(key, retained)}`)
      } else if (
        typeof days !== 'number' ||
        !Number.isSafeInteger(days) ||
        days < 1 ||
        days > mostDays
      ) {
        report(`${at}.${key}`, `is ${words(days)}, not a number of days from 1 to ${mostDays}.`)
      }
    }
  },
  timeZone: (value, at, report) => {
    if (typeof value === 'string' && isTimeZone(value)) return
    report(at, `is ${words(value)}, not an IANA time zone such as "Europe/Berlin".`)
  },
}

/**
 * Returns a configuration as it is. Throws a {@link ConfigError} that lists every fault, each with its key.
 *
 * @param file the name of the file, for the error
 */
export function checkConfig(value: unknown, file: string): NewsdeskConfig {
  const faults: string[] = []
  if (!isObject(value)) {
    throw new ConfigError(
      `${file} does not export a configuration. Write: export default defineNewsdesk({})`,
    )
  }
  const report: Report = (at, fault) => faults.push(`${file}: ${at} ${fault}`)
  for (const [key, set] of Object.entries(value)) {
    if (set === undefined) continue
    if (isKey(key)) checks[key](set, key, report, value)
    else report(key, `is not a setting. ${suggestion(key, Object.keys(checks))}`)
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'))
  return value
}

function isKey(key: string): key is keyof NewsdeskConfig {
  return Object.hasOwn(checks, key)
}

/** Checks each element of an array. */
function each(check: Check): Check {
  return (value, at, report, config) => {
    if (!Array.isArray(value)) report(at, `is ${words(value)}, not an array.`)
    else for (const [index, item] of value.entries()) check(item, `${at}[${index}]`, report, config)
  }
}

function oneOf(names: readonly string[]): (value: unknown, at: string, report: Report) => void {
  return (value, at, report) => {
    if (typeof value === 'string' && names.includes(value)) return
    const hint =
      typeof value === 'string' ? suggestion(value, names) : `Use one of ${names.join(', ')}.`
    report(at, `is ${words(value)}. ${hint}`)
  }
}

function suggestion(name: string, names: readonly string[]): string {
  const nearest = closestMatch(name, names, {maxDistance: 3})
  return nearest === undefined ? `There are ${names.join(', ')}.` : `Did you mean ${nearest}?`
}

function nameOf(value: unknown, key: string): string | undefined {
  const name = isObject(value) ? value[key] : undefined
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** A value in an error: short, and never an exception. */
function words(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60))
  if (Array.isArray(value)) return 'an array'
  return value === null || typeof value !== 'object' ? String(value) : 'an object'
}
