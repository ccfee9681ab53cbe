import {badRequest, LakeError} from '../errors.ts'

/** Headers that may only occur once. A second one could name another sender, document or project. */
const singleHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'content-type',
  'host',
  'if-modified-since',
  'last-event-id',
  'origin',
  'range',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'x-sanity-project-id',
])

/** Options of a URL that may repeat, because they form a list. */
const listOptions: ReadonlySet<string> = new Set(['meta'])

/**
 * Throws `bad-request` for a repeated header that takes one value. Node would use the first of some and join others.
 * `rawHeaders` are names and values alternating, as in Node.
 */
export function checkHeaders(rawHeaders: readonly string[]): void {
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase())
  const twice = repeated(names.filter((name) => singleHeaders.has(name)))
  if (twice !== undefined) throw badRequest(`The header "${twice}" is given twice; send it once`)
}

/** Throws `bad-request` for a repeated option of a URL that takes one value. */
export function checkOptions(url: string): void {
  const start = url.indexOf('?')
  if (start < 0) return
  const names = [...new URLSearchParams(url.slice(start)).keys()]
  const twice = repeated(names.filter((name) => !listOptions.has(name)))
  if (twice !== undefined) {
    throw badRequest(
      `The option "${twice}" is given twice; send it once. A list of perspectives has commas: perspective=a,b`,
    )
  }
}

/** Throws `bad-request` for an invalid project id, by the rule of `@sanity/client`. */
export function checkProjectId(projectId: string): void {
  if (/^[-a-z0-9]{1,64}$/i.test(projectId)) return
  throw new LakeError(
    'bad-request',
    400,
    `"${projectId.slice(0, 80)}" is no id of a project: it has letters, digits and "-"`,
  )
}

function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((name) => seen.size === seen.add(name).size)
}
