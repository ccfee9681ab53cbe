import type {LakeInProcess} from '../create-lake.ts'
import {LakeError} from '../errors.ts'
import {importFile} from './import-file.ts'

/** Imports a file into the dataset of a lake, if that is empty. `report` gets a line of what happened. */
export async function seedLake(
  {url, token, dataset, fetch: ask}: LakeInProcess,
  file: string | undefined,
  report: (line: string) => void,
): Promise<void> {
  if (file === undefined) return
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = {authorization: `Bearer ${token}`}
    const response = await ask(`${url}/vX${path}`, {...init, headers})
    if (response.ok) return response
    const {message, error} = (await response.json()) as {
      message?: string
      error?: {description?: string}
    }
    const reason = error?.description ?? message ?? String(response.status)
    throw new LakeError('bad-request', response.status, `${file} was not imported: ${reason}`)
  }
  const path = `/data/query/${dataset}?query=count(*)&perspective=raw`
  const {result} = (await (await send(path)).json()) as {result: number}
  if (result > 0) {
    report(`${dataset} has documents, so ${file} is not imported. \`lake reset --yes\` empties it.`)
    return
  }
  await importFile({send}, dataset, file, 'create', report)
}
