/** The media types of files that a text may play, by extension. A site copies no other file: it might be a page with scripts. */
const mediaTypes = {
  audio: {
    mp3: 'audio/mpeg',
    m4a: 'audio/mp4',
    aac: 'audio/aac',
    ogg: 'audio/ogg',
    oga: 'audio/ogg',
    opus: 'audio/ogg',
    wav: 'audio/wav',
    flac: 'audio/flac',
    weba: 'audio/webm',
  },
  video: {mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm', ogv: 'video/ogg'},
  subtitles: {vtt: 'text/vtt'},
} as const

export type MediaKind = keyof typeof mediaTypes

/** The media types of all these files, by extension. */
export const mediaTypeByExtension: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(mediaTypes),
)

/** The kinds of recordings, which are the names of their block types. */
export type RecordingKind = Exclude<MediaKind, 'subtitles'>

/** Returns the extension in the name of a file that browsers play as a kind; undefined for any other file. */
export function playableExtension(name: string, kind: MediaKind): string | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(mediaTypes[kind], extension) ? extension : undefined
}

/** Returns the extension of files of a media type that browsers play as a kind; undefined for any other type. */
export function extensionOfType(mediaType: string, kind: MediaKind): string | undefined {
  const wanted = mediaType.toLowerCase()
  return Object.entries(mediaTypes[kind]).find(([, type]) => type === wanted)?.[0]
}

/** A file of the lake that browsers can play. */
export interface PlayableFile {
  /** The hash of its bytes, 40 hexadecimal digits. */
  readonly sha1: string
  readonly extension: string
  readonly mediaType: string
}

/**
 * Reads the id of a file, `file-<sha1>-<extension>`. Undefined for a file that browsers do not play as this kind, and for
 * any other value.
 */
export function playableFile(id: unknown, kind: MediaKind): PlayableFile | undefined {
  const [, sha1, extension = ''] =
    /^file-([a-f\d]{40})-([a-z\d]{2,5})$/.exec(typeof id === 'string' ? id : '') ?? []
  const types: Readonly<Record<string, string>> = mediaTypes[kind]
  if (sha1 === undefined || !Object.hasOwn(types, extension)) return undefined
  return {sha1, extension, mediaType: types[extension] ?? ''}
}

/** Returns the path in a site of a file that {@link playableFile} knows. */
export function mediaPath({sha1, extension}: Pick<PlayableFile, 'sha1' | 'extension'>): string {
  return `files/${sha1}.${extension}`
}

/** Returns whether a path of a site is one of {@link mediaPath}. */
export function isMediaPath(path: string): boolean {
  const [, extension = ''] = /^files\/[a-f\d]{40}\.([a-z\d]+)$/.exec(path) ?? []
  return Object.hasOwn(mediaTypeByExtension, extension)
}
