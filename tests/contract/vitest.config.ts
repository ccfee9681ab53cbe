import {defineConfig} from 'vitest/config'

/** The contract suite alone, for whoever wants to hold another lake to it. */
export default defineConfig({
  test: {
    include: ['tests/contract/*.integration.test.ts'],
    setupFiles: ['tests/support/use-seed.ts'],
    testTimeout: 60_000,
  },
})
