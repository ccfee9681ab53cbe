/** The lake that serves the page. */
export interface PageLake {
  readonly projectId: string
  readonly dataset: string
  /** Base URL of its API, for `apiHost`. */
  readonly url: string
  /** The origin of the preview, if the lake knows one. */
  readonly preview?: string
  /** The address of the published site, if the lake knows one. */
  readonly site?: string
}

/** The name of the `<meta>` element in which a lake describes itself. */
const metaName = 'content-lake'

/** Returns the addresses beside the lake that serves the page, as far as it knows them. */
export function pageAddresses(): Pick<PageLake, 'preview' | 'site'> {
  return readPageLake()
}

/**
 * Reads the facts about the lake from the page: `<meta name="content-lake"
 * content='{"projectId":…,"dataset":…,"path":…,"preview":…,"site":…}'>`. So one build serves every lake. Outside of such a page,
 * as in the `sanity` CLI, the facts are a lake's defaults.
 */
export function readPageLake(): PageLake {
  const content = globalThis.document
    ?.querySelector?.(`meta[name="${metaName}"]`)
    ?.getAttribute('content')
  if (!content) {
    return {projectId: 'newsdesk', dataset: 'production', url: 'http://127.0.0.1:3333/lake'}
  }
  const {projectId, dataset, path, preview, site} = JSON.parse(content) as {
    projectId: string
    dataset: string
    path: string
    preview?: string
    site?: string
  }
  return {projectId, dataset, url: location.origin + path, preview, site}
}
