import {defineConfig} from 'vitest/config'

const e2e = 'tests/**/*.e2e.test.ts'
const integration = 'tests/**/*.integration.test.ts'

export default defineConfig({
  test: {
    reporters: ['default', ['json', {outputFile: 'node_modules/.cache/test-report.json'}]],
    projects: [
      {
        test: {name: 'unit', include: ['tests/**/*.test.ts'], exclude: [e2e, integration]},
      },
      {
        test: {
          name: 'integration',
          include: [integration],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {name: 'e2e', include: [e2e], testTimeout: 60_000, hookTimeout: 60_000},
      },
    ],
  },
})
