import {defineCliConfig} from 'sanity/cli'

import {readSettings, studioProject} from './connection/settings.ts'

export default defineCliConfig({
  api: studioProject(readSettings(process.env)),
  deployment: {autoUpdates: false},
  reactStrictMode: false,
  schemaExtraction: {enforceRequiredFields: true},
  typegen: {
    path: './queries/**/*.ts',
    schema: './schema.json',
    generates: './sanity.types.ts',
    overloadClientMethods: true,
    formatGeneratedCode: true,
  },
})
