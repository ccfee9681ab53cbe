/** How strictly the form of a picture asks for its credit: an `error` keeps the article from being published. */
export type CreditLevel = 'error' | 'warning' | 'none'

/** The level of the newsroom. */
export const creditLevel: CreditLevel = 'warning'
