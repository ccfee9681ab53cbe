/** The lake that serves the page. */
export interface PageLake {
  readonly projectId: string
  readonly dataset: string
  /** Base URL of its API, for `apiHost`. */
  readonly url: string
  /** The origin of the preview, if the lake knows one. */
  readonly preview?: string
}

/** The name of the `<meta>` element in which a lake describes itself. */
const metaName = 'content-lake'

/** Returns the origin of the preview for the lake that serves the page, if there is one. */
export function pagePreview(): string | undefined {
  return readPageLake().preview
}

/**
 * Reads the facts about the lake from the page: `<meta name="content-lake"
 * content='{"projectId":…,"dataset":…,"path":…,"preview":…}'>`. So one build serves every lake. Outside of such a page,
 * as in the `sanity` CLI, the facts are a lake's defaults.
 */
export function readPageLake(): PageLake {
  const content = globalThis.document
    ?.querySelector?.(`meta[name="${metaName}"]`)
    ?.getAttribute('content')
  if (!content) {
    return {projectId: 'newsdesk', dataset: 'production', url: 'http://127.0.0.1:3333/lake'}
  }
  const {projectId, dataset, path, preview} = JSON.parse(content) as {
    projectId: string
    dataset: string
    path: string
    preview?: string
  }
  return {projectId, dataset, url: location.origin + path, preview}
}
