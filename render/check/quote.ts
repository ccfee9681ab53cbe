import type {Quote, Source} from '../article.ts'

/** Reads what is known of a quotation; what is malformed counts as not known. */
export function checkQuote(value: object): Quote {
  const {source, via, role, occasion, saidOn, url} = value as Record<string, unknown>
  return {
    source: checkSource(source),
    via: checkSource(via),
    role: text(role),
    occasion: text(occasion),
    saidOn: text(saidOn),
    url: text(url),
  }
}

/** Reads a source, resolved or a bare reference; undefined when it is neither. */
export function checkSource(value: unknown): Source | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const {_id, _ref, name} = value as Record<string, unknown>
  return {_id: text(_id) ?? text(_ref), name: text(name)}
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
