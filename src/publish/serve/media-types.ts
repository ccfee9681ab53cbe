import {getMimeType} from 'hono/utils/mime'

import {mediaTypeByExtension} from '../../content/media-types.ts'
import {formats} from '../../render/index.ts'
import {outputs} from '../outputs.ts'

/** The media types that an extension alone does not tell, by the name of the file. */
const byName: ReadonlyMap<string, string> = new Map([
  ...Object.values(formats).map(({file, mediaType}) => [file, mediaType] as const),
  ...outputs.flatMap(({discovery: {link}}) =>
    typeof link === 'object' ? [[link.path, link.type] as const] : [],
  ),
])

/** Returns the media type of a file of the site, by its path. Texts are in UTF-8. */
export function mediaTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const recording = Object.hasOwn(mediaTypeByExtension, extension)
    ? mediaTypeByExtension[extension]
    : undefined
  const type = byName.get(name) ?? recording ?? getMimeType(name) ?? 'application/octet-stream'
  return type.startsWith('text/') && !type.includes('charset') ? `${type}; charset=utf-8` : type
}
