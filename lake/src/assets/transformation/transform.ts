import type {Content} from '../asset-files.ts'
import {readablePicture} from '../image-kind.ts'
import {pictureWork} from '../open-picture.ts'
import {render} from './render.ts'
import type {Format, Transformation} from './transformation.ts'

/** Transforms a stored picture. Throws `bad-request` for what cannot be done and for a damaged picture. */
export async function transform(
  content: Content,
  wanted: Transformation,
  format: Format,
): Promise<Buffer> {
  const {picture} = await readablePicture(content)
  return pictureWork(() => render(picture, wanted, format))
}
