import {PatchEvent, set, unset, useClient, useFormCallbacks, type Path} from 'sanity'

import {API_VERSION} from '../../content/api-version.ts'
import type {Picture} from '../../import/index.ts'
import {bytesOf, uploadPicture} from './upload-pictures.ts'
import {usePasteNotice} from './use-paste-notice.tsx'

type Upload = (
  path: Path,
  pictures: ReadonlyMap<string, Picture>,
  files: ReadonlyMap<string, File>,
  /** Resolves when the form has the pictures. */
  inForm: Promise<void>,
) => void

/**
 * Returns a function that uploads the pictures of a pasted text. It sets their assets in the form, beside the history of the
 * editor, so that one step of undo takes the whole paste back. A picture that cannot be uploaded is removed.
 */
export function usePastedPictures(): Upload {
  const client = useClient({apiVersion: API_VERSION})
  const {onChange} = useFormCallbacks()
  const notice = usePasteNotice()
  const upload = async (place: Path, bytes: Blob | undefined, inForm: Promise<void>) => {
    const asset = bytes && (await uploadPicture(client, bytes).catch(() => undefined))
    await inForm
    onChange(PatchEvent.from(asset ? set(asset, [...place, 'asset']) : unset(place)))
    return asset !== undefined
  }
  const uploadAll = async (...[path, pictures, files, inForm]: Parameters<Upload>) => {
    const done = await Promise.all(
      [...pictures].map(([key, picture]) =>
        upload([...path, {_key: key}], bytesOf(picture, files), inForm),
      ),
    )
    const failed = done.filter((isDone) => !isDone).length
    if (failed > 0) notice.uploadFailed(failed)
  }
  return (...given) => void uploadAll(...given)
}
