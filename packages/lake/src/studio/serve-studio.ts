import type {ServedStudio} from '../http/studio.ts'
import {StudioFolder} from './studio-folder.ts'

/**
 * Returns a function that tells the present state of a Studio to serve: its folder, or that a promised one is not there
 * yet. Throws `invalid-option` when the folder has no Studio.
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
