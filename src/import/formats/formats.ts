import type {Format, SourceFile} from './format.ts'
import {html} from './html.ts'
import {iptc7901} from './iptc7901.ts'
import {markdown} from './markdown.ts'
import {ninjs} from './ninjs.ts'
import {plainText} from './plain-text.ts'

/** The formats that are read, the most distinct first: the first one that accepts a file reads it. */
export const FORMATS: readonly Format[] = [iptc7901, ninjs, markdown, html, plainText]

/** Returns the format of a file; undefined when none accepts it. */
export function formatOf(file: Pick<SourceFile, 'path' | 'head'>): Format | undefined {
  return FORMATS.find((format) => format.accepts(file))
}
