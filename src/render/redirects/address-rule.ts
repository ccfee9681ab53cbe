/** The fate of an address where no document is any more. */
export interface AddressRule {
  /** The folder of the address, such as `autor/`; empty at the top of the site. */
  readonly folder?: string
  /** The slug of the address, as it was written. */
  readonly slug: string
  /** The slug of the document that was there, if it has another one in this folder now; otherwise the address is gone. */
  readonly movedTo: string | undefined
}
