import type {Lake} from '../lake.ts'

/** Where the API stands on the origin of the Studio. */
export const lakePath = '/lake'

/** Facts about a lake on the page of the Studio that it serves. */
export interface LakeFacts {
  readonly projectId: string
  readonly dataset: string
  /** Where its API stands on the origin of the page. */
  readonly path: string
  /** The origin of the preview, if there is one. */
  readonly preview?: string
  /** The address of the published site, if there is one. */
  readonly site?: string
}

/** Returns the facts that a Studio needs about the lake that serves it. */
export function lakeFacts(lake: Lake): LakeFacts {
  const preview = lake.preview()
  const site = lake.site()
  return {
    projectId: lake.projectId,
    dataset: lake.mainDataset,
    path: lakePath,
    ...(preview === undefined ? {} : {preview: new URL(preview).origin}),
    ...(site === undefined ? {} : {site}),
  }
}
