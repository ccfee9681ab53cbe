import type {LocatePicture} from '../../render/index.ts'
import {encode} from '../files/encode.ts'
import type {PreparedFile} from '../files/site-file.ts'

/** A list that is fetched: its files are rendered from it without asking anybody again. */
export type RenderList = (locatePicture: LocatePicture) => readonly PreparedFile[]

/** A file of the site from its text. */
export function fileWith(path: string, content: string): PreparedFile {
  return {path, content: encode(content)}
}
