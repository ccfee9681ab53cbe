// The configuration of the Studio for either lake.
import {expect, test, vi} from 'vitest'

/** The Studio's configuration when the environment names a lake, or none. */
async function configure(projectId?: string, dataset?: string): Promise<object> {
  vi.resetModules()
  vi.stubEnv('SANITY_STUDIO_PROJECT_ID', projectId)
  vi.stubEnv('SANITY_STUDIO_DATASET', dataset)
  const {default: config} = await import('../../sanity.config.ts')
  vi.unstubAllEnvs()
  return config
}

test('01 with the hosted lake the Studio is an ordinary one, with all its services and its login', async () => {
  const config = await configure('abc12345', 'news')
  expect(config).toMatchObject({projectId: 'abc12345', dataset: 'news'})
  const own = ['dataset', 'document', 'plugins', 'projectId', 'schema', 'title']
  expect(Object.keys(config).sort()).toEqual(own)
  expect(config).toHaveProperty('document', {actions: expect.any(Function)})
})

test('02 with the embedded lake it asks that alone, has comments and tasks, and no services of others', async () => {
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
  // Neither is turned off, nor anything about them said at all.
  expect(config).toHaveProperty('document', {actions: expect.any(Function)})
  expect(config).not.toHaveProperty('tasks')
})

test('03 with the hosted lake there is a preview where its address is set', async () => {
  const hasPreview = async (address: string | undefined) => {
    vi.stubEnv('SANITY_STUDIO_PREVIEW_URL', address)
    const {plugins} = (await configure('abc12345', 'news')) as {plugins: {name: string}[]}
    return plugins.some(({name}) => name === 'newsdesk-open-preview')
  }
  expect(await hasPreview(undefined)).toBe(false)
  expect(await hasPreview('https://preview.example')).toBe(true)
})
