import type {Gender} from '../languages/language.ts'
import type {Somebody} from './people.ts'

interface Mention {
  readonly somebody: Somebody
  /** The index of the sentence, counted through the whole text. */
  readonly sentence: number
}

/** The last mentions, the newest last. Pronouns and continued statements look here. */
export class Memory {
  #mentions: Mention[] = []
  /** The person of the last sentence. */
  subject: (Mention & {readonly paragraph: number}) | undefined
  /** The last speaker, in direct or reported speech. */
  speaker: (Mention & {readonly paragraph: number; readonly confidence: number}) | undefined

  /** Doubts that the last speaker goes on, because somebody unknown has spoken since. */
  doubtSpeaker(): void {
    if (this.speaker) this.speaker = {...this.speaker, confidence: this.speaker.confidence * 0.7}
  }

  /** Keeps a mention. The subject of a sentence is kept after all others. */
  keep(somebody: Somebody, sentence: number): void {
    this.#mentions.push({somebody, sentence})
    if (this.#mentions.length > 24) this.#mentions = this.#mentions.slice(-12)
  }

  /** Returns whom a pronoun means, and whether somebody else could be meant as well. */
  recall(
    gender: Gender | undefined,
    sentence: number,
  ): {somebody: Somebody; isDoubtful: boolean} | undefined {
    const near = this.#mentions.filter((mention) => sentence - mention.sentence <= farthest)
    const fits = ({somebody}: Mention) =>
      somebody.kind === 'person' && (somebody.gender === gender || somebody.gender === undefined)
    const found = near.findLast(fits)
    if (!found) return undefined
    const {somebody} = found
    const isDoubtful = near.some(
      (other) => fits(other) && other.somebody !== somebody && found.sentence - other.sentence <= 1,
    )
    return {somebody, isDoubtful: isDoubtful || somebody.gender === undefined}
  }

  /** Returns the last organisation, for `das Unternehmen`. */
  recallOrganisation(sentence: number): Somebody | undefined {
    const last = this.#mentions.findLast(({somebody}) => somebody.kind === 'organisation')
    return last && sentence - last.sentence <= farthest ? last.somebody : undefined
  }
}

/** Pronouns reach back over this many sentences. */
const farthest = 6
