import {useClient} from 'sanity'

import {API_VERSION} from '../../content/api-version.ts'
import type {BlockValue, Media} from '../../import/index.ts'
import {bytesOf, uploadMedia} from './upload-pictures.ts'
import {usePasteNotice} from './use-paste-notice.tsx'

/** Returns the blocks with the assets of their pictures, without those pictures that could not be uploaded. */
export type WithAssets = (blocks: readonly BlockValue[]) => readonly BlockValue[]

/**
 * Returns a function that uploads the pictures of a pasted text. The text is inserted afterwards, whole, so that one step of
 * undo takes it back.
 */
export function usePictureUploads() {
  const client = useClient({apiVersion: API_VERSION})
  const notice = usePasteNotice()
  return async (
    pictures: ReadonlyMap<string, Media>,
    files: ReadonlyMap<string, File>,
  ): Promise<WithAssets> => {
    const uploads = [...pictures].map(async ([key, picture]) => {
      const bytes = bytesOf(picture, files)
      return [
        key,
        bytes && (await uploadMedia(client, picture, bytes).catch(() => undefined)),
      ] as const
    })
    const assets = new Map(await Promise.all(uploads))
    const failed = [...assets.values()].filter((asset) => asset === undefined).length
    if (failed > 0) notice.uploadFailed(failed)
    return (blocks) =>
      blocks.flatMap((block) => {
        if (!assets.has(block._key)) return block
        const asset = assets.get(block._key)
        return asset ? {...block, asset} : []
      })
  }
}
