import {constants, setPriority} from 'node:os'

import {LakeError, reasonOf} from '../../errors.ts'
import {readablePicture} from '../image-kind.ts'
import {withoutSharp} from './refusals.ts'
import {mostMemory, type Examined, type PictureAnswer, type PictureWork} from './picture-work.ts'

/** How often the memory is looked at, in milliseconds. */
const watchInterval = 50

// Requests for documents come before pictures.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

/** `process.exit` would wait for the end of what libvips has begun. */
const end = () => process.kill(process.pid, 'SIGKILL')

process.on('disconnect', end)
process.on('message', (work: PictureWork) => void answer(work))
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory) send({type: 'too much memory'}, end)
}, watchInterval)

async function answer(work: PictureWork): Promise<void> {
  try {
    send({type: 'done', result: await resultOf(work)})
  } catch (error) {
    send(error instanceof LakeError ? refusal(error) : {type: 'failed', message: reasonOf(error)})
  }
}

async function resultOf(work: PictureWork): Promise<Examined | Buffer> {
  const {format, picture} = await readablePicture(work.content)
  const {imageMetadata, pictureWork, render} = await loadSharp()
  if (work.kind === 'transform') {
    return pictureWork(() => render(picture, work.wanted, work.format))
  }
  return {format, metadata: await pictureWork(() => imageMetadata(picture, work.parts))}
}

/** Loads the code that works with `sharp`, which a lake without pictures does without. */
async function loadSharp() {
  try {
    await import('sharp')
  } catch (error) {
    throw withoutSharp(reasonOf(error))
  }
  const {imageMetadata} = await import('../image-metadata.ts')
  const {pictureWork} = await import('../open-picture.ts')
  const {render} = await import('../transformation/render.ts')
  return {imageMetadata, pictureWork, render}
}

function refusal({code, status, message, body}: LakeError): PictureAnswer {
  return {type: 'refused', error: {code, status, message, body}}
}

function send(message: PictureAnswer, then: () => void = () => undefined): void {
  process.send?.(message, then)
}
