import type {RecordedFile} from '../check/check-recording.ts'
import type {HtmlContext} from '../html/context.ts'
import type {Context} from '../options.ts'
import {absoluteAddress, pictureAddress} from './address.ts'

/** Returns the address of an audio or video file on a page: that of the site, else that of the lake. */
export function fileAddress(file: RecordedFile, context: HtmlContext): string {
  const {locateFile} = context
  return locateFile === undefined ? file.url : pictureAddress(locateFile(file), context)
}

/** Returns its absolute address; undefined for a file of a site whose address is not known. */
export function absoluteFile(file: RecordedFile, context: Context): string | undefined {
  const {locateFile} = context
  return locateFile === undefined ? file.url : absoluteAddress(locateFile(file), context)
}
