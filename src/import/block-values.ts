import type {RecordingKind} from '../content/media-types.ts'

export interface SpanValue {
  readonly _type: 'span'
  readonly _key: string
  readonly text: string
  readonly marks: readonly string[]
}

export interface LinkValue {
  readonly _type: 'link'
  readonly _key: string
  readonly href: string
}

/** A text block of Portable Text. */
export interface TextBlockValue {
  readonly _type: 'block'
  readonly _key: string
  readonly style: string
  readonly listItem?: 'bullet' | 'number'
  readonly level?: number
  readonly markDefs: readonly LinkValue[]
  readonly children: readonly SpanValue[]
}

/** A picture without its asset, which follows when it is uploaded. */
export interface PictureValue {
  readonly _type: string
  readonly _key: string
  readonly alt?: string
  readonly caption?: string
}

/** A recording without its asset. */
export interface RecordingValue {
  readonly _type: RecordingKind
  readonly _key: string
  readonly title: string
  readonly caption?: string
}

/** A table, as `schemas/blocks/table.ts` has it. */
interface TableValue {
  readonly _type: string
  readonly _key: string
  readonly caption?: string
  readonly hasHeaderRow: boolean
  readonly hasHeaderColumn: boolean
  readonly rows: readonly {
    readonly _type: 'tableRow'
    readonly _key: string
    readonly cells: readonly string[]
  }[]
}

/** A card that leads to a thing of another house. */
export interface EmbedValue {
  readonly _type: string
  readonly _key: string
  readonly url: string
  readonly title?: string
}

/** Several pictures without their assets. */
interface GalleryValue {
  readonly _type: string
  readonly _key: string
  readonly pictures: readonly PictureValue[]
  readonly caption?: string
}

export interface InfoboxValue {
  readonly _type: string
  readonly _key: string
  readonly title: string
  readonly body: readonly TextBlockValue[]
}

export type BlockValue =
  | TextBlockValue
  | PictureValue
  | RecordingValue
  | TableValue
  | EmbedValue
  | GalleryValue
  | InfoboxValue
