import {TITLE_LIMITS} from '../../../schemas/index.ts'

/** The length of a title, compared with the recommended and the allowed length. */
export type LengthState = 'recommended' | 'long' | 'too-long'

/** Returns the state of a title with this number of characters. */
export function lengthState(characters: number): LengthState {
  if (characters > TITLE_LIMITS.allowed) return 'too-long'
  return characters > TITLE_LIMITS.recommended ? 'long' : 'recommended'
}
