import {badRequest, LakeError} from '../../errors.ts'
import {mostMemory, patience} from './picture-work.ts'

/** Ends a request whose client has gone; nobody reads it. */
export function cancelled(): LakeError {
  return new LakeError('cancelled', 499, 'The request was closed before the picture was done')
}

export function stopped(): LakeError {
  return new LakeError('cancelled', 503, 'The lake was stopped before the picture was done')
}

export function busy(): LakeError {
  return new LakeError(
    'busy',
    503,
    'The lake works on too many pictures at once. Ask again in a moment, or for fewer at a time.',
  )
}

export function noProcess(reason: string): LakeError {
  return new LakeError(
    'busy',
    503,
    `The lake could not start a process to work on the picture: ${reason}. Ask again in a moment.`,
  )
}

export function tooLong(): LakeError {
  return badRequest(
    `The image takes longer than ${patience} seconds to work on. Make it smaller, or ask for a smaller one.`,
  )
}

export function tooMuchMemory(): LakeError {
  return badRequest(
    `The image takes more than ${mostMemory / 1e6} MB of memory to work on. Make it smaller, or ask for a smaller one.`,
  )
}

export function broken(how: string): LakeError {
  return badRequest(
    `The image cannot be processed: the process that read it ended (${how}). Open it in another program and save it again.`,
  )
}

export function withoutSharp(reason: string): LakeError {
  const [first = ''] = reason.split('\n')
  return new LakeError(
    'no-sharp',
    501,
    `The lake cannot work on pictures, because the package sharp does not load (${first}). Install it beside the lake with \`npm install sharp\`, and send the request again.`,
  )
}
