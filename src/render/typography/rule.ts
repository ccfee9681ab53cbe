const NO_BREAK_SPACE = '\u00A0'
export const NARROW_NO_BREAK_SPACE = '\u202F'

/** Where a line must not break, and the no-break space that takes the place of the space there. */
export interface NoBreakRule {
  readonly name: string
  readonly pattern: RegExp
  readonly space: string
}

/** The rule that the space between two patterns becomes a no-break space. */
export function between(
  name: string,
  before: RegExp,
  after: RegExp,
  space: string = NO_BREAK_SPACE,
): NoBreakRule {
  return {name, pattern: new RegExp(`(?<=${before.source}) (?=${after.source})`, 'gu'), space}
}
