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
 * Returns the format of the result; undefined if the file is sent unchanged. That is a file without pixels, or one in
 * the best format without further requests. With `auto=format`, a browser that names WebP in `Accept` gets it. AVIF
 * would take too long to make during a request.
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
