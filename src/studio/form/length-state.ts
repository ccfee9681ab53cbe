import {TITLE_LIMITS} from '../../../schemas/index.ts'

/** How long a title is, compared with what is recommended and allowed. */
export type LengthState = 'recommended' | 'long' | 'too-long'

/** What a title of so many characters is. */
export function lengthState(characters: number): LengthState {
  if (characters > TITLE_LIMITS.allowed) return 'too-long'
  return characters > TITLE_LIMITS.recommended ? 'long' : 'recommended'
}
