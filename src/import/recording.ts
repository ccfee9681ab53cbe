import {playableExtension, type RecordingKind} from '../content/media-types.ts'
import type {RecordingValue} from './block-values.ts'
import type {Element} from './elements.ts'
import type {Recording} from './pieces.ts'
import {readLink} from './read-link.ts'

/** A recording as its element is read: each `<source>` is the same recording in another format. */
export class RecordingReader {
  readonly #kind: RecordingKind
  readonly #title: string
  readonly #sources: string[] = []

  /** Undefined for an element that is no recording. */
  static of({name, attribute}: Element): RecordingReader | undefined {
    if (name !== 'audio' && name !== 'video') return undefined
    const title = attribute('title') ?? attribute('aria-label') ?? ''
    const reader = new RecordingReader(name, title.replaceAll(/\s+/g, ' ').trim())
    reader.source(attribute('src') ?? attribute('data-src'))
    return reader
  }

  private constructor(kind: RecordingKind, title: string) {
    this.#kind = kind
    this.#title = title
  }

  /** Takes the address of a format, if there is one. */
  source(src: string | undefined): void {
    const address = src?.trim() ?? ''
    if (address !== '') this.#sources.push(address.startsWith('//') ? `https:${address}` : address)
  }

  /** Returns the recording in the first format that browsers play; undefined without an address. */
  read(): Recording | undefined {
    const [first, ...others] = this.#sources
    if (first === undefined) return undefined
    const src =
      [first, ...others].find((each) => playableExtension(nameOf(each), this.#kind)) ?? first
    return {kind: this.#kind, src, title: this.#title, caption: ''}
  }
}

/** Returns the title that a recording has: its own, else its caption or the name of its file. */
export function titleOf({kind, src, title, caption}: Recording): string {
  return title || caption || nameOf(src) || kind
}

/** Returns the block of a recording, without its asset. */
export function recordingBlock(recording: Recording, key: string): RecordingValue {
  const {kind, caption} = recording
  const words = caption === '' ? {} : {caption}
  return {_type: kind, _key: key, title: titleOf(recording), ...words}
}

/** Returns the address to which a link in the place of a recording leads; undefined for none. */
export function linkOf({src}: Recording): string | undefined {
  const {href} = /^https?:/i.test(src) ? readLink(src, false) : {}
  return href
}

function nameOf(src: string): string {
  if (/^data:/i.test(src)) return ''
  const path = URL.parse(src)?.pathname ?? src.replace(/[?#].*$/s, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
