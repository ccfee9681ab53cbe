/** How far a step of a run is. */
export interface Progress {
  readonly step: 'changes' | 'articles' | 'lists'
  readonly done: number
  /** Unknown while the changes are still being listed. */
  readonly total?: number
}
