import type {TransformationPlan} from '../transformation/transformation-plan.ts'
import type {Format, Size} from '../transformation/transformation.ts'

/** Nanoseconds to read a pixel. JPEG is read at the size that is needed, other formats whole. */
const reading: Readonly<Record<string, number>> = {jpg: 4, avif: 30}
const usualReading = 15

/** Nanoseconds to write a pixel. */
const writing: Readonly<Record<Format, number>> = {
  jpg: 30,
  pjpg: 50,
  png: 80,
  webp: 250,
  gif: 250,
  tif: 40,
  avif: 250,
}

/** About how long a transformation takes, in milliseconds. */
export function expectedTime(
  extension: string,
  source: Size,
  {size}: Pick<TransformationPlan, 'size'>,
  format: Format,
): number {
  const read = pixels(source) * (reading[extension] ?? usualReading)
  return (read + pixels(size) * writing[format]) / 1e6
}

function pixels({width, height}: Size): number {
  return width * height
}
