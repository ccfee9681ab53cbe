import {defineConfig} from 'vitest/config'

/** Runs the contract suite alone, for example to test another lake. */
export default defineConfig({
  test: {
    include: ['tests/contract/*.integration.test.ts'],
    setupFiles: ['tests/support/use-seed.ts'],
    testTimeout: 60_000,
  },
})
