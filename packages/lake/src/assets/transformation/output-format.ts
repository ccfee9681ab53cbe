import type {Format, Transformation} from './transformation.ts'

/** The formats that a picture can have, by the extension of its file. */
const own = new Map<string, Format>(
  (['jpg', 'png', 'webp', 'gif', 'tif', 'avif'] as const).map((format) => [format, format]),
)

export const mimeTypes: Readonly<Record<Format, string>> = {
  jpg: 'image/jpeg',
  pjpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  tif: 'image/tiff',
  avif: 'image/avif',
}

/**
 * Returns the format of the result, or nothing when the file is sent as it is. That is a file without pixels, or one
 * that has the best format already while nothing else is asked for. With `auto=format`, a browser that names WebP in
 * `Accept` gets it. Making AVIF takes too long while somebody waits.
 */
export function outputFormat(
  extension: string,
  {format, autoFormat, onlyFormat}: Transformation,
  accept: string,
): Format | undefined {
  if (format) return format
  const original = own.get(extension)
  const best = original && autoFormat && accept.includes('image/webp') ? 'webp' : original
  return onlyFormat && best === original ? undefined : best
}
