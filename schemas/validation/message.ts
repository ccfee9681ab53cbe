import type {LocalizedValidationMessages} from '@sanity/types'

/**
 * A validation message in both languages of the Studio. The CLI speaks English, so a message
 * without `en-US` would reach it as "Unknown validation error".
 */
export function message(german: string, english: string): LocalizedValidationMessages {
  return {'de-DE': german, 'en-US': english}
}

/** What a rule answers: `true`, or what is wrong and what to do about it. */
export type Verdict = true | LocalizedValidationMessages
