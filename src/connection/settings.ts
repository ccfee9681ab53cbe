import {ConnectionError} from './connection-error.ts'

/** The Content Lake to use: the embedded one, or a dataset of the hosted one. */
export type Settings =
  | {readonly lake: 'embedded'}
  | {
      readonly lake: 'hosted'
      readonly projectId: string
      readonly dataset: string
      /** Needed to write and to see drafts. */
      readonly token: string | undefined
    }

const projectVariable = 'SANITY_STUDIO_PROJECT_ID'
const datasetVariable = 'SANITY_STUDIO_DATASET'
const tokenVariable = 'SANITY_AUTH_TOKEN'

/**
 * Reads the choice of the lake from environment variables. Both `SANITY_STUDIO_PROJECT_ID` and `SANITY_STUDIO_DATASET`
 * mean the hosted lake, neither of them the embedded one. Throws `incomplete-settings`, with the missing name, when one
 * is set.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const projectId = environment[projectVariable]?.trim()
  const dataset = environment[datasetVariable]?.trim()
  if (projectId && dataset) {
    return {
      lake: 'hosted',
      projectId,
      dataset,
      token: environment[tokenVariable]?.trim() || undefined,
    }
  }
  if (!projectId && !dataset) return {lake: 'embedded'}
  const [set, missing] = projectId
    ? [projectVariable, datasetVariable]
    : [datasetVariable, projectVariable]
  throw new ConnectionError(
    'incomplete-settings',
    `${set} is set and ${missing} is not. Set both to use the hosted Content Lake, or neither to use the embedded one. ` +
      'They are read from the environment and from .env files in this folder.',
  )
}

/**
 * Returns the project and dataset for the configurations of Studio and CLI. The embedded lake has these names by
 * default.
 */
export function studioProject(settings: Settings): {projectId: string; dataset: string} {
  if (settings.lake === 'embedded') return {projectId: 'newsdesk', dataset: 'production'}
  return {projectId: settings.projectId, dataset: settings.dataset}
}
