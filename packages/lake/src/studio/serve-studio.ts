import type {ServedStudio} from '../http/studio.ts'
import {StudioFolder} from './studio-folder.ts'

/**
 * What there is of a Studio to serve, at any moment: a folder that is there already, or a promise of one. Throws
 * `invalid-option` when the folder has no Studio.
 */
export function serveStudio(studio: string | Promise<string>): ServedStudio {
  if (typeof studio === 'string') {
    const folder = new StudioFolder(studio)
    return () => folder
  }
  let served: ReturnType<ServedStudio> = 'making'
  studio.then((folder) => (served = new StudioFolder(folder))).catch(() => (served = 'failed'))
  return () => served
}
