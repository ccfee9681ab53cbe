import {join} from 'node:path'

import {build} from 'vite'

import {buildWhole, packageRoot} from '../builds/build-cache.ts'

/** The module that a page of the preview loads first. */
const entry = join(packageRoot, 'src', 'preview', 'client', 'main.ts')

/** Builds the scripts of the preview's pages into a folder that is not there before and whole afterwards. */
export async function buildPreview(folder: string): Promise<void> {
  await buildWhole(folder, async (temporary) => {
    await build({
      root: packageRoot,
      base: '/_assets/',
      mode: 'production',
      configFile: false,
      envDir: false,
      publicDir: false,
      logLevel: 'warn',
      define: {'process.env.NODE_ENV': JSON.stringify('production')},
      resolve: {dedupe: ['react', 'react-dom', 'styled-components']},
      build: {
        outDir: temporary,
        emptyOutDir: true,
        assetsDir: '',
        target: 'esnext',
        modulePreload: {polyfill: false},
        reportCompressedSize: false,
        chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
        rolldownOptions: {
          input: entry,
          // `"use client"` in packages means nothing here.
          checks: {moduleLevelDirective: false},
          output: {entryFileNames: 'client.js', chunkFileNames: '[name]-[hash].js'},
        },
      },
    })
  })
}
