import {documentsIn} from './documents.ts'
import type {Engine} from './engines.ts'

/** Helpers for the releases of an engine. */
export function releasesIn(engine: () => Engine) {
  const {act, stored} = documentsIn(engine)
  const version = (releaseId: string, id: string) => `versions.${releaseId}.${id}`
  return {
    version,
    release: (id: string) => stored(`_.releases.${id}`),
    createRelease: (releaseId: string) =>
      engine().client.releases.create({
        releaseId,
        metadata: {title: releaseId, releaseType: 'asap'},
      }),
    createVersion: (releaseId: string, id: string, more: object = {}) =>
      act({
        actionType: 'sanity.action.document.version.create',
        publishedId: id,
        document: {_id: version(releaseId, id), _type: 'note', ...more},
      }),
  }
}
