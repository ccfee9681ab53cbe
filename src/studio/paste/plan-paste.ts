import {
  Tally,
  toBlocks,
  toSections,
  type Blocks,
  type BlockValue,
  type LeftOutCounts,
  type Media,
  type ReadText,
  type TextTarget,
} from '../../import/index.ts'

/** Larger texts would stop the editor for many seconds. */
export const MOST_PARAGRAPHS = 1_000

/** A section of an article as it is pasted. */
export interface PastedSection {
  readonly _type: 'section'
  readonly _key: string
  readonly heading?: string
  readonly body: readonly BlockValue[]
}

interface Planned {
  readonly pictures: ReadonlyMap<string, Media>
  readonly leftOut: LeftOutCounts
}

/** The effect of pasting a text. */
export type PastePlan =
  | ({readonly kind: 'blocks'; readonly blocks: readonly BlockValue[]} & Planned)
  | ({readonly kind: 'sections'; readonly sections: readonly PastedSection[]} & Planned)
  | {readonly kind: 'too-long'; readonly paragraphs: number}

export interface PlanOptions {
  readonly target: TextTarget
  readonly newKey: () => string
  readonly hasBytes: (media: Media) => boolean
  /** Whether the text goes into a line that has words. */
  readonly isInLine?: boolean
  /** Whether a text with headings is a whole article here, whose headings begin sections. */
  readonly beginsSections: boolean
}

/** Decides what a text becomes where it is pasted. */
export function planPaste({pieces, leftOut}: ReadText, options: PlanOptions): PastePlan {
  if (pieces.length > MOST_PARAGRAPHS) return {kind: 'too-long', paragraphs: pieces.length}
  const sections = options.beginsSections ? toSections(pieces) : undefined
  const tally = new Tally()
  tally.addAll(leftOut)
  if (!sections) {
    const {blocks, pictures, leftOut: more} = toBlocks(pieces, options)
    tally.addAll(more)
    return {kind: 'blocks', blocks, pictures, leftOut: tally.counts}
  }
  const pictures = new Map<string, Media>()
  const pasted = sections.map(({heading, pieces: own}): PastedSection => {
    const part: Blocks = toBlocks(own, options)
    tally.addAll(part.leftOut)
    for (const [key, picture] of part.pictures) pictures.set(key, picture)
    return {
      _type: 'section',
      _key: options.newKey(),
      ...(heading === undefined ? {} : {heading}),
      body: part.blocks,
    }
  })
  return {kind: 'sections', sections: pasted, pictures, leftOut: tally.counts}
}
