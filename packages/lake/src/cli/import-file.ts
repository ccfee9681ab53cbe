import {createReadStream, statSync} from 'node:fs'
import {Readable} from 'node:stream'

import {LakeError} from '../errors.ts'
import type {Imported, ImportOperation} from '../transfer/import-content.ts'
import {counted, datasetInPath, type Asking} from './ask-lake.ts'

/** Imports a file into a dataset, or standard input for `-`, and reports what was imported. Throws as the lake does. */
export async function importFile(
  {send}: Pick<Asking, 'send'>,
  dataset: string,
  file: string,
  operation: ImportOperation,
  report: (line: string) => void = console.log,
): Promise<void> {
  const path = `/data/import/${datasetInPath(dataset)}?operation=${operation}`
  const start = performance.now()
  const body = Readable.toWeb(file === '-' ? process.stdin : opened(file))
  const init = {method: 'POST', body: body as unknown as ReadableStream, duplex: 'half'}
  const {documents, assets} = (await (await send(path, init)).json()) as Imported
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  report(
    `Imported ${counted(documents, 'document')} and ${counted(assets, 'asset')} into ${dataset} (${seconds} s)`,
  )
}

function opened(file: string): Readable {
  const found = statSync(file, {throwIfNoEntry: false})
  if (found?.isFile()) return createReadStream(file)
  const what = found ? 'is no file' : 'is not there'
  throw new LakeError('not-found', 404, `${file} ${what}. Name an .ndjson or .tar.gz file.`)
}
