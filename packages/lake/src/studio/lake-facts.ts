import {defaultDataset, type Lake} from '../lake.ts'

/** Where the API stands on the origin of the Studio. */
export const lakePath = '/lake'

/** What a Studio's page says of the lake that serves it. */
export interface LakeFacts {
  readonly projectId: string
  readonly dataset: string
  /** Where its API stands on the origin of the page. */
  readonly path: string
  /** The origin of the preview, if there is one. */
  readonly preview?: string
}

/** What a Studio has to know of the lake that serves it. */
export function lakeFacts(lake: Lake): LakeFacts {
  const preview = lake.preview()
  return {
    projectId: lake.projectId,
    dataset: defaultDataset,
    path: lakePath,
    ...(preview === undefined ? {} : {preview: new URL(preview).origin}),
  }
}
