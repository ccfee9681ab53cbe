/** The fate of an address where no article is any more. */
export interface AddressRule {
  /** The slug of the address, as it was written. */
  readonly slug: string
  /** The slug of the article that was there, if it has another address now; otherwise the address is gone. */
  readonly movedTo: string | undefined
}
