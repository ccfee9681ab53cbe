import type {Path} from 'sanity'

/** A quotation as an article has it, whatever is missing. Texts are trimmed; what is no text is not there. */
export interface Quotation {
  /** Whether it annotates running text or is a block of its own. */
  readonly use: 'inline' | 'block'
  /** Where the quotation's object is in the article. */
  readonly path: Path
  /** The quoted words. */
  readonly words: string
  /** The `_id` of its source. */
  readonly source?: string
  /** The reference to it, whole. */
  readonly reference?: object
  /** The `_id` of who passed it on. */
  readonly via?: string
  readonly role?: string
  readonly occasion?: string
  /** The day, as an ISO date. */
  readonly saidOn?: string
}

/** What an editor may be asked for. */
export type Missing = 'words' | 'source' | 'role' | 'occasion' | 'saidOn'

/**
 * What a quotation lacks, the worst first. Only a person has a role; while it is not known what the source is (`kind`),
 * none is asked for.
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

/** Whether an article cannot be published as long as this is missing. */
export function isRequired(missing: Missing): boolean {
  return missing === 'words' || missing === 'source'
}
