import * as fc from 'fast-check'

/** Marks that stand beside words and within them, letters whose case is special, and scripts without spaces. */
export const marks = Array.from('„“”‚‘’»«›‹…¿¡–—-/()[]{}!?;:,.\'"#@&*%§°€ \u00a0\n')
export const latin = Array.from('abzäÖßẞéñœŒſIıİK0189_')
const script = Array.from('дΣςאبقक한カナひ東京都ไทยฦ²½①').concat([
  'ก็',
  '\u{20bb7}',
  '\u{1f600}',
  '👩‍👩‍👧',
  '🇩🇪',
])

export const piece = fc.constantFrom(...marks, ...latin, ...latin, ...script)

/** Text of such pieces. */
export const hostileText = fc
  .array(piece, {maxLength: 24})
  .map((parts) => parts.join('').normalize('NFC'))
