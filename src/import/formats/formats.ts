import {docx} from './docx.ts'
import {feeds} from './feeds.ts'
import type {Format, SourceFile} from './format.ts'
import {ghost} from './ghost.ts'
import {html} from './html.ts'
import {iptc7901} from './iptc7901.ts'
import {markdown} from './markdown.ts'
import {newsmlG2} from './newsml-g2.ts'
import {ninjs} from './ninjs.ts'
import {plainText} from './plain-text.ts'
import {wxr} from './wxr.ts'

/** The formats that are read, the most distinct first: the first one that accepts a file reads it. */
export const FORMATS: readonly Format[] = [
  iptc7901,
  docx,
  ghost,
  ninjs,
  markdown,
  newsmlG2,
  wxr,
  feeds,
  html,
  plainText,
]

/** Returns the format of a file; undefined when none accepts it. */
export function formatOf(file: Pick<SourceFile, 'path' | 'head'>): Format | undefined {
  return FORMATS.find((format) => format.accepts(file))
}
