import {deDELocale} from '@sanity/locale-de-de'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {readSettings, studioProject} from './connection/settings.ts'
import {schemaTypes} from './schemas/index.ts'
import {contentTexts} from './studio/i18n/index.ts'

// Each variable by its name: a build replaces them one by one.
const settings = readSettings({
  SANITY_STUDIO_PROJECT_ID: process.env.SANITY_STUDIO_PROJECT_ID,
  SANITY_STUDIO_DATASET: process.env.SANITY_STUDIO_DATASET,
})

export default defineConfig({
  title: 'newsdesk',
  ...studioProject(settings),
  // The locale added last is the one the Studio starts in.
  plugins: [structureTool(), contentTexts(), deDELocale()],
  schema: {types: schemaTypes},
})
