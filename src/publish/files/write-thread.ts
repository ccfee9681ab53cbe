import {parentPort, workerData} from 'node:worker_threads'

import {FilePlacer} from './file-placer.ts'
import type {WriteAnswer, WriteRequest, WriteThreadData} from './thread-writer.ts'

const {root, temporary} = workerData as WriteThreadData
const placer = new FilePlacer(root, temporary, false)

parentPort?.on('message', (files: WriteRequest) => parentPort?.postMessage(placed(files), []))

function placed(files: WriteRequest): WriteAnswer {
  try {
    for (const {path, content} of files) placer.place(path, content)
    return {}
  } catch (error) {
    const {message, code} = error as NodeJS.ErrnoException
    return {error: {message, code}}
  }
}
