/** A transaction as a line of `/data/history/<dataset>/transactions`. */
export interface Transaction {
  id: string
  author: string
  timestamp: string
  documentIDs: string[]
  mutations?: object[]
  effects?: Record<string, {apply: unknown[]; revert: unknown[]}>
}
