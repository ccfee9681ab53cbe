import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'

import {reasonOf} from '../content/reason-of.ts'
import {isObject} from '../content/unknown-value.ts'
import {redirectFormats, type RedirectFormat, type Site} from '../render/index.ts'
import {PublishError} from './publish-error.ts'
import {ownFolder, readState} from './state/database.ts'

/** The options of a site that its folder remembers: those that somebody has said, and the newsroom's settings. */
export interface KeptOptions {
  readonly site?: Partial<Site>
  readonly formats?: readonly string[]
  readonly redirects?: RedirectFormat
  /** The settings of the newsroom at the last run, which count where nobody has said anything. */
  readonly settings?: Partial<Site>
}

const fileName = 'site.json'

/**
 * Returns the options with which the folder of a site was made. The folder has a file for them; a folder of an earlier
 * version has them in its state. Throws `damaged-options`.
 */
export function readKept(directory: string): KeptOptions {
  const path = join(directory, ownFolder, fileName)
  if (!existsSync(path)) return keptBefore(directory)
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (isKept(kept)) return kept
    throw new Error('it does not hold options of a site')
  } catch (error) {
    throw new PublishError(
      'damaged-options',
      `The options of the site in ${path} cannot be read: ${reasonOf(error)}. Correct the file, or remove it and say the options again.`,
    )
  }
}

/** Remembers options in the folder of a site. The file is whole at any moment. */
export function keepOptions(directory: string, options: KeptOptions): void {
  const path = join(directory, ownFolder, fileName)
  const kept = existsSync(path) ? readKept(directory) : {}
  if (isDeepStrictEqual(options, kept)) return
  mkdirSync(join(directory, ownFolder), {recursive: true})
  writeFileSync(`${path}.new`, `${JSON.stringify(options, null, 2)}\n`, {flush: true})
  renameSync(`${path}.new`, path)
}

function isKept(value: unknown): value is KeptOptions {
  if (!isObject(value)) return false
  const {site = {}, formats = [], redirects = 'html', settings = {}} = value
  const {title = '', baseUrl = 'http://a/'} = isObject(site) ? site : {title: null}
  return (
    isObject(settings) &&
    typeof title === 'string' &&
    typeof baseUrl === 'string' &&
    /^https?:$/u.test(URL.parse(baseUrl)?.protocol ?? '') &&
    Array.isArray(formats) &&
    formats.every((name) => typeof name === 'string') &&
    redirectFormats.some((name) => name === redirects)
  )
}

/** The version of the state from which on folders have a file of options. */
const versionWithFile = 4

/** The title and address of sites for which nobody had said others, before that version. */
const unsaid = {title: 'newsdesk', baseUrl: 'http://localhost:8080/'}

function keptBefore(directory: string): KeptOptions {
  const note = readState(directory, ({sql, version}) =>
    version < versionWithFile
      ? sql('select value from meta where name = ?').get('fingerprint')?.value
      : undefined,
  )
  const {title, baseUrl} = siteIn(String(note))
  const site = {
    ...(title === unsaid.title ? {} : {title}),
    ...(baseUrl === unsaid.baseUrl ? {} : {baseUrl}),
  }
  return Object.keys(site).length > 0 ? {site} : {}
}

function siteIn(fingerprint: string): Pick<Site, 'title' | 'baseUrl'> {
  try {
    return {...unsaid, ...(JSON.parse(fingerprint) as {site?: Site}).site}
  } catch {
    return unsaid
  }
}
