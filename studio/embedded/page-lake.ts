/** The lake that serves the page. */
export interface PageLake {
  readonly projectId: string
  readonly dataset: string
  /** Base URL of its API, for `apiHost`. */
  readonly url: string
}

/** The name of the `<meta>` element in which a lake says what it is. */
const metaName = 'content-lake'

/**
 * What the page says of its lake, in `<meta name="content-lake" content='{"projectId":…,"dataset":…,"path":…}'>`. One
 * build serves every lake so. Where there is no such page, as in the `sanity` CLI, it is what a lake goes by unasked.
 */
export function readPageLake(): PageLake {
  const content = globalThis.document
    ?.querySelector?.(`meta[name="${metaName}"]`)
    ?.getAttribute('content')
  if (!content) {
    return {projectId: 'newsdesk', dataset: 'production', url: 'http://127.0.0.1:3333/lake'}
  }
  const {projectId, dataset, path} = JSON.parse(content) as {
    projectId: string
    dataset: string
    path: string
  }
  return {projectId, dataset, url: location.origin + path}
}
