// The configuration of the Studio for either lake.
import {expect, test, vi} from 'vitest'

/** The Studio's configuration for a project and dataset in the environment, or for none. */
async function configure(projectId?: string, dataset?: string): Promise<object> {
  vi.resetModules()
  vi.stubEnv('SANITY_STUDIO_PROJECT_ID', projectId)
  vi.stubEnv('SANITY_STUDIO_DATASET', dataset)
  const {default: config} = await import('../../sanity.config.ts')
  vi.unstubAllEnvs()
  return config
}

test("01 a Studio for the hosted lake has Sanity's services and login", async () => {
  const config = await configure('abc12345', 'news')
  expect(config).toMatchObject({projectId: 'abc12345', dataset: 'news'})
  const own = ['dataset', 'document', 'plugins', 'projectId', 'schema', 'title']
  expect(Object.keys(config).sort()).toEqual(own)
  expect(config).toHaveProperty('document', {actions: expect.any(Function)})
})

test('02 a Studio for the embedded lake has comments and tasks, and no other services', async () => {
  const config = await configure()
  expect(config).toMatchObject({
    projectId: 'newsdesk',
    dataset: 'production',
    apiHost: 'http://127.0.0.1:3333/lake',
    unstable_clientFactory: expect.any(Function),
    announcements: {enabled: false},
    apps: {canvas: {enabled: false}},
    mediaLibrary: {enabled: false},
    scheduledPublishing: {enabled: false},
  })
  // Comments and tasks are not configured at all, so they are not turned off.
  expect(config).toHaveProperty('document', {actions: expect.any(Function)})
  expect(config).not.toHaveProperty('tasks')
})

test('03 a Studio for the hosted lake has a preview if its URL is set', async () => {
  const hasPreview = async (address: string | undefined) => {
    vi.stubEnv('SANITY_STUDIO_PREVIEW_URL', address)
    const {plugins} = (await configure('abc12345', 'news')) as {plugins: {name: string}[]}
    return plugins.some(({name}) => name === 'newsdesk-open-preview')
  }
  expect(await hasPreview(undefined)).toBe(false)
  expect(await hasPreview('https://preview.example')).toBe(true)
})
