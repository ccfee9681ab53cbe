const NO_BREAK_SPACE = '\u00A0'
export const NARROW_NO_BREAK_SPACE = '\u202F'

/** A space at which a line must not break, and its no-break replacement. */
export interface NoBreakRule {
  readonly name: string
  readonly pattern: RegExp
  readonly space: string
}

/** Returns the rule that the space between two patterns becomes a no-break space. */
export function between(
  name: string,
  before: RegExp,
  after: RegExp,
  space: string = NO_BREAK_SPACE,
): NoBreakRule {
  return {name, pattern: new RegExp(`(?<=${before.source}) (?=${after.source})`, 'gu'), space}
}
