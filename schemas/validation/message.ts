import type {LocalizedValidationMessages} from '@sanity/types'

/**
 * A validation message in both languages of the Studio. The CLI speaks English, so a message
 * without `en-US` would reach it as "Unknown validation error".
 */
export function message(german: string, english: string): LocalizedValidationMessages {
  return {'de-DE': german, 'en-US': english}
}

/** The answer of a rule: `true`, or the fault and the remedy. */
export type Verdict = true | LocalizedValidationMessages
