import type {Phrase} from '../phrases/phrase.ts'

/** A clue of a sentence to the speaker of one of its quotations. Positions count tokens. */
export interface Clue {
  readonly phrase: Phrase
  readonly confidence: number
  /** The verb, or the word that stands for it. Day and occasion are looked for beside it. */
  readonly at: number
  /** The words that say so. */
  readonly from: number
  readonly to: number
  /** Whether a verb, a colon or `laut` says so; else somebody is only named near. */
  readonly isSaid: boolean
  readonly isJudging: boolean
  readonly via?: Phrase
}

/** Names of news agencies and newspapers, which pass words on. */
export const NEWS_AGENCY =
  /(?:agentur|dpa|afp|reuters|tass|xinhua|interfax|apa|ansa|efe|ria|agency|zeitung|sender)/iu

/** Makes a clue. */
export function clueOf(
  phrase: Phrase,
  from: number,
  to: number,
  confidence: number,
  isSaid: boolean,
  at = from,
): Clue {
  return {phrase, from, to, confidence, isSaid, at, isJudging: false}
}
