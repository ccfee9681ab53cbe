import {playableFile, type MediaKind, type PlayableFile} from '../../content/media-types.ts'
import {safeWebHref} from '../link.ts'
import type {CheckedPicture} from './checked-fields.ts'
import {checkPicture, shownArea} from './check-picture.ts'
import {checkDetail, checkField, textOf} from './field.ts'
import type {Place} from './place.ts'
import {fieldAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'
import {fields, file, text} from './shape.ts'

const words = {asset: file, title: text, caption: text, credit: text, transcript: text}

/** The fields of an audio that {@link checkRecording} reads. */
export const audioShape = fields(words)

/** The fields of a video that {@link checkRecording} reads. */
export const videoShape = fields({
  ...words,
  alt: text,
  poster: fields({asset: file, ...shownArea}),
  subtitles: fields({asset: file}),
})

/** An audio or a video. Without `file`, there is nothing to play. */
export interface CheckedRecording {
  readonly place: Place
  readonly kind: 'audio' | 'video'
  readonly file?: RecordedFile
  /** Whether a file was chosen, even if browsers do not play it. */
  readonly hasFile: boolean
  readonly title: string | Problem
  readonly caption: string | Problem
  readonly credit: string | Problem
  readonly transcript: string | Problem
  readonly alt?: string
  readonly poster?: CheckedPicture
  readonly subtitles?: RecordedFile
}

/** A file of the lake that browsers play. */
export interface RecordedFile extends PlayableFile {
  /** The id of the asset. */
  readonly assetId: string
  /** The asset's own address. */
  readonly url: string
  readonly bytes?: number
  /** The moment of its upload, as the lake writes it. */
  readonly uploadedAt?: string
}

/** Reads an audio or a video, with its file resolved or not. A file that browsers do not play is left out. */
export function checkRecording(
  kind: 'audio' | 'video',
  value: Readonly<Record<string, unknown>>,
  place: Place,
  report: Report,
): CheckedRecording {
  const field = (name: string) => checkField(value[name], fieldAt(place, name), report)
  const {asset, poster, subtitles} = value
  const recording = {
    place,
    kind,
    file: checkFile(kind, asset, fieldAt(place, 'asset'), report),
    hasFile: isObject(asset),
    title: field('title'),
    caption: field('caption'),
    credit: field('credit'),
    transcript: field('transcript'),
  }
  if (kind === 'audio') return recording
  return {
    ...recording,
    alt: checkDetail(value, 'alt', place, report),
    poster: isObject(poster) ? checkPicture(poster, fieldAt(place, 'poster'), report) : undefined,
    subtitles: isObject(subtitles)
      ? checkFile(
          'subtitles',
          subtitles['asset'],
          fieldAt(fieldAt(place, 'subtitles'), 'asset'),
          report,
        )
      : undefined,
  }
}

function checkFile(
  kind: MediaKind,
  value: unknown,
  place: Place,
  report: Report,
): RecordedFile | undefined {
  if (!isObject(value)) return undefined
  const {url: address, size} = value
  const url = safeWebHref(address)
  if (url === undefined && address != null) report('unsafe-link', fieldAt(place, 'url'), address)
  const assetId = textOf(value, '_id')
  const playable = playableFile(assetId, kind)
  if (url === undefined || assetId === undefined || !playable) return undefined
  return {
    ...playable,
    assetId,
    url,
    bytes: typeof size === 'number' && Number.isSafeInteger(size) && size > 0 ? size : undefined,
    uploadedAt: textOf(value, '_createdAt'),
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
