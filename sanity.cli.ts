import {defineCliConfig} from 'sanity/cli'

import {readSettings, studioProject} from './src/connection/settings.ts'

export default defineCliConfig({
  api: studioProject(readSettings(process.env)),
  deployment: {autoUpdates: false},
  reactStrictMode: false,
  schemaExtraction: {path: './src/content/generated/schema.json', enforceRequiredFields: true},
  typegen: {
    path: './src/content/queries/**/*.ts',
    schema: './src/content/generated/schema.json',
    generates: './src/content/generated/sanity.types.ts',
    overloadClientMethods: true,
    formatGeneratedCode: true,
  },
})
