import {badRequest} from '../errors.ts'

/** The parameters of a query in the options of a URL: `$name=<JSON>`. Throws `bad-request` that names a broken one. */
export function readParams(options: Readonly<Record<string, string>>): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(options)) {
    if (name.startsWith('$')) params[name.slice(1)] = readParam(name, value)
  }
  return params
}

function readParam(name: string, value: string): unknown {
  try {
    return JSON.parse(value) as unknown
  } catch {
    throw badRequest(
      `The parameter "${name}" is not valid JSON: ${value}. A string needs its quotation marks.`,
    )
  }
}
