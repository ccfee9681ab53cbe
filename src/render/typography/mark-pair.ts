/** Two places in a text that hold the marks of one quotation, `open` before `close`. */
export interface MarkPair {
  readonly open: number
  readonly close: number
}
