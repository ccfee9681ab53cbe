import readExif from 'exif-reader'

/** Details of how and where an image was taken, as in https://www.sanity.io/docs/image-metadata. */
export interface Exif {
  readonly image?: Record<string, unknown>
  readonly exif?: Record<string, unknown>
  readonly location?: {
    readonly _type: 'geopoint'
    readonly lat: number
    readonly lng: number
    readonly alt?: number
  }
}

/** Names that the hosted lake gives to some tags, which Exif 3.0 calls otherwise. */
const hostedNames: Readonly<Record<string, string>> = {
  ISOSpeedRatings: 'ISO',
  FocalLengthIn35mmFilm: 'FocalLengthIn35mmFormat',
  DateTime: 'ModifyDate',
  ExifTag: 'ExifOffset',
  GPSTag: 'GPSInfo',
}

/** Reads EXIF data. Unreadable parts are left out, because a picture is usable without them. */
export function parseExif(data: Buffer | undefined): Exif {
  if (!data) return {}
  try {
    const {Image, Photo, GPSInfo} = readExif(data)
    return {
      image: Image && {_type: 'sanity.imageExifTags', ...plainTags(Image)},
      exif: Photo && {_type: 'sanity.imageExifMetadata', ...plainTags(Photo)},
      location: locationOf(GPSInfo ?? {}),
    }
  } catch {
    return {}
  }
}

/** Longer lists are tables for programs. */
const longestList = 32

/** The tags that have a name and a value that JSON can hold. */
function plainTags(tags: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tags).flatMap(([name, value]) => {
      const plain: unknown = value instanceof Date ? dateText(value) : value
      const kept = /^[A-Z]\w*$/.test(name) && isPlain(plain)
      return kept ? [[hostedNames[name] ?? name, plain]] : []
    }),
  )
}

function dateText(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= longestList && value.every(isPlain)
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
}

function locationOf(gps: Record<string, unknown>): Exif['location'] {
  const lat = degrees(gps.GPSLatitude, gps.GPSLatitudeRef === 'S')
  const lng = degrees(gps.GPSLongitude, gps.GPSLongitudeRef === 'W')
  if (lat === undefined || lng === undefined) return undefined
  const {GPSAltitude: altitude} = gps
  // Reference 1 counts below sea level, as a number or as one byte.
  const below = [gps.GPSAltitudeRef].flat().join() === '1'
  const alt =
    typeof altitude === 'number' && Number.isFinite(altitude)
      ? {alt: below ? -altitude : altitude}
      : {}
  return {_type: 'geopoint', lat, lng, ...alt}
}

function degrees(value: unknown, negative: boolean): number | undefined {
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [whole, minutes, seconds] = value.map(Number) as [number, number, number]
  const total = whole + minutes / 60 + seconds / 3_600
  if (!(total >= 0 && total <= 180)) return undefined
  return negative ? -total : total
}
