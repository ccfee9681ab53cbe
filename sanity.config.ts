import {defineConfig} from 'sanity'

import {readSettings, studioProject} from './src/connection/settings.ts'
import newsdesk from './newsdesk.config.ts'
import {schemaTypes} from './schemas/index.ts'
import {
  addBlocks,
  deskActions,
  deskTypes,
  embeddedWorkspace,
  newsroom,
  pageAddresses,
} from './src/studio/index.ts'

// Each variable by its name: a build replaces them one by one.
const settings = readSettings({
  SANITY_STUDIO_PROJECT_ID: process.env.SANITY_STUDIO_PROJECT_ID,
  SANITY_STUDIO_DATASET: process.env.SANITY_STUDIO_DATASET,
})

// Before the types and their words are read.
addBlocks(newsdesk.blocks)

const workspace = settings.lake === 'embedded' ? embeddedWorkspace() : studioProject(settings)

export default defineConfig({
  title: 'newsdesk',
  ...workspace,
  plugins: newsroom(
    settings.lake === 'embedded'
      ? pageAddresses()
      : {
          preview: process.env.SANITY_STUDIO_PREVIEW_URL,
          site: process.env.SANITY_STUDIO_SITE_URL,
        },
  ),
  document: {actions: deskActions},
  schema: {types: deskTypes(schemaTypes)},
})
