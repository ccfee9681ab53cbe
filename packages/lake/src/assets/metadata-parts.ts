/** The parts of the metadata that a client may choose; the others are always read. */
export const metadataParts = [
  'blurhash',
  'exif',
  'image',
  'location',
  'lqip',
  'palette',
  'none',
] as const
export type MetadataPart = (typeof metadataParts)[number]
