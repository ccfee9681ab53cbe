import {deDELocale} from '@sanity/locale-de-de'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {schemaTypes} from './schemas/index.ts'
import {contentTexts} from './studio/i18n/index.ts'

export default defineConfig({
  title: 'newsdesk',
  projectId: process.env.SANITY_STUDIO_PROJECT_ID ?? 'newsdesk',
  dataset: process.env.SANITY_STUDIO_DATASET ?? 'production',
  // The locale added last is the one the Studio starts in.
  plugins: [structureTool(), contentTexts(), deDELocale()],
  schema: {types: schemaTypes},
})
