import {defineConfig} from 'vitest/config'

const folders = '{packages/*/tests,tests}/**'
const e2e = `${folders}/*.e2e.test.ts`
const integration = `${folders}/*.integration.test.ts`
/** Random tests begin with the seed of `FC_SEED`, if there is one. */
const setupFiles = ['tests/support/use-seed.ts']
/** The Studio and the preview's pages are built before, once for all tests that open them. */
const globalSetup = ['tests/support/build-studio.ts', 'tests/support/build-preview.ts']

export default defineConfig({
  test: {
    reporters: [
      'default',
      ['json', {outputFile: 'node_modules/.cache/test-report.json'}],
      './tests/support/name-retried-tests.ts',
    ],
    // Left to itself vitest keeps one processor free, which is half of two; most of these tests wait for others.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles,
          include: [`${folders}/*.test.ts`, '{blocks,examples/blocks}/*/*.test.ts'],
          exclude: [e2e, integration],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          setupFiles,
          globalSetup,
          include: [integration],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          setupFiles,
          globalSetup,
          // They run after the others, and no more at once than have a processor each.
          sequence: {groupOrder: 1},
          include: [e2e],
          // A machine that does much else takes several times as long: only what never comes is a failure.
          testTimeout: 240_000,
          // A browser on a busy machine loses a click now and then; what is broken fails twice.
          retry: 1,
          hookTimeout: 60_000,
          expect: {poll: {timeout: 60_000}},
        },
      },
    ],
  },
})
