import type {Path} from 'sanity'

/** A quotation of an article, possibly incomplete. Texts are trimmed; any other value counts as missing. */
export interface Quotation {
  /** Whether it annotates running text or is its own block. */
  readonly use: 'inline' | 'block'
  /** The path of the quotation's object in the article. */
  readonly path: Path
  /** The quoted words. */
  readonly words: string
  /** The `_id` of its source. */
  readonly source?: string
  /** The complete reference to the source. */
  readonly reference?: object
  /** The `_id` of the agency that passed it on. */
  readonly via?: string
  readonly role?: string
  readonly occasion?: string
  /** The day, as an ISO date. */
  readonly saidOn?: string
  /** The address at which it can be read. */
  readonly url?: string
}

/** The fields that an editor may be asked for. */
export type Missing = 'words' | 'source' | 'role' | 'occasion' | 'saidOn'

/**
 * Returns the missing fields of a quotation, the worst first. Only persons have roles, so no role is asked for until
 * the `kind` of the source is known.
 */
export function missingIn(quotation: Quotation, kind?: string): Missing[] {
  const missing: Missing[] = []
  if (!quotation.words) missing.push('words')
  if (!quotation.source) missing.push('source')
  if (!quotation.role && kind === 'person') missing.push('role')
  if (!quotation.occasion) missing.push('occasion')
  if (!quotation.saidOn) missing.push('saidOn')
  return missing
}

/** Returns whether an article cannot be published without this field. */
export function isRequired(missing: Missing): boolean {
  return missing === 'words' || missing === 'source'
}
