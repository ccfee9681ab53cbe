import type {CheckedPicture} from '../check/checked-fields.ts'
import type {Context} from '../options.ts'
import {pictureFile} from './picture-file.ts'

/** A file in an article beside the main picture, for feeds and ninjs. Sizes are pixels, lengths bytes and seconds. */
export interface MediaFile {
  readonly kind: 'picture' | 'audio' | 'video'
  /** An absolute address. */
  readonly url: string
  readonly mediaType?: string
  readonly bytes?: number
  readonly width?: number
  readonly height?: number
  readonly title?: string
  readonly caption?: string
  readonly alt?: string
  readonly credit?: string
  /** Everything that is said. */
  readonly transcript?: string
  /** The picture in the place of a video. */
  readonly poster?: {readonly url: string; readonly width?: number; readonly height?: number}
  readonly subtitles?: {
    readonly url: string
    readonly mediaType: string
    readonly language: string
  }
}

/** Returns the file of a picture; empty when there is none to load. */
export function pictureMedia(picture: CheckedPicture, context: Context): MediaFile[] {
  const file = pictureFile(picture, 1920, context)
  if (file === undefined) return []
  const {alt, caption, credit} = picture
  return [
    {
      kind: 'picture',
      ...file,
      alt: alt || undefined,
      caption: wordsOf(caption),
      credit: wordsOf(credit),
    },
  ]
}

/** Returns the words of a checked field, for data that leaves out what is missing. */
export function wordsOf(field: unknown): string | undefined {
  return typeof field === 'string' && field !== '' ? field : undefined
}
