const RAISED = new Map(
  Array.from('0123456789+−-=()n', (each, at) => [each, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'.charAt(at)]),
)
const LOWERED = new Map(
  Array.from('0123456789+−-=()', (each, at) => [each, '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'.charAt(at)]),
)

/** Returns a raised or lowered text in characters of their own, such as `²`. Texts with other characters stay as they are. */
export function raisedText(text: string, mark: 'sup' | 'sub'): string {
  const characters = mark === 'sup' ? RAISED : LOWERED
  let raised = ''
  for (const each of text) {
    const own = each === ' ' ? each : characters.get(each)
    if (own === undefined) return text
    raised += own
  }
  return raised
}
