import type {LakeErrorCode} from '../../errors.ts'
import type {Content} from '../asset-files.ts'
import type {FileKind} from '../file-kind.ts'
import type {ImageMetadata} from '../image-metadata.ts'
import type {MetadataPart} from '../metadata-parts.ts'
import type {Format, Transformation} from '../transformation/transformation.ts'

/** Reads what an image is and its metadata. */
interface Examination {
  readonly kind: 'examine'
  readonly content: Content
  readonly parts: readonly MetadataPart[] | undefined
}

/** Makes another picture of a picture. */
interface Transforming {
  readonly kind: 'transform'
  readonly content: Content
  readonly wanted: Transformation
  readonly format: Format
}

/** One piece of work on a picture, as it is sent to the process that does it. */
export type PictureWork = Examination | Transforming

/** The format of an image and its metadata. */
export interface Examined {
  readonly format: FileKind
  readonly metadata: ImageMetadata
}

/** How a process answers a piece of work. */
export type PictureAnswer =
  | {readonly type: 'done'; readonly result: Examined | Buffer}
  | {readonly type: 'refused'; readonly error: Refusal}
  | {readonly type: 'failed'; readonly message: string}
  /** The process cannot be used again. */
  | {readonly type: 'too much memory'}

/** A `LakeError` as it travels between processes. */
interface Refusal {
  readonly code: LakeErrorCode
  readonly status: number
  readonly message: string
  readonly body: object
}

/** The longest work on one picture, in seconds. */
export const patience = 60

/** The memory that a process may use for one picture, in bytes. Decoding 256 megapixels as a whole takes 900 MB. */
export const mostMemory = 1_500_000_000
