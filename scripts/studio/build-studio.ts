import {writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {build, type Rolldown} from 'vite'

import {buildWhole} from '../builds/build-cache.ts'
import {chunkGroups} from './chunk-groups.ts'
import {studioPage} from './page.ts'
import {studioBase, studioEntry, studioRoot, studioViteOptions} from './vite-options.ts'

/** Builds the Studio into a folder that is not there before and whole afterwards. */
export async function buildStudio(folder: string): Promise<void> {
  await buildWhole(folder, async (temporary) => {
    const {output} = await bundle(temporary)
    writeFileSync(join(temporary, 'index.html'), studioPage(filesOf(output)))
  })
}

async function bundle(outDir: string): Promise<Rolldown.RolldownOutput> {
  const result = await build({
    ...studioViteOptions('production'),
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: {polyfill: false},
      cssMinify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        input: join(studioRoot, studioEntry),
        // `"use client"` in packages means nothing here.
        checks: {moduleLevelDirective: false},
        output: {
          codeSplitting: {groups: chunkGroups},
          // Compressing takes a quarter of the time of a build, and one byte in forty.
          minify: {compress: false, mangle: true},
        },
      },
    },
  })
  return result as Rolldown.RolldownOutput
}

function filesOf(output: Rolldown.RolldownOutput['output']) {
  const chunks = new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  const [entry] = output
  const seen = new Set<string>()
  // The imports of a chunk come before it. So must their styles, which may be overridden.
  const needed = new Set<string>()
  const add = (fileName: string) => {
    if (seen.has(fileName)) return
    seen.add(fileName)
    for (const imported of chunks.get(fileName)?.imports ?? []) add(imported)
    needed.add(fileName)
  }
  add(entry.fileName)
  const styles = [...needed].flatMap((fileName) => [
    ...(chunks.get(fileName)?.viteMetadata?.importedCss ?? []),
  ])
  const url = (fileName: string) => studioBase + fileName
  needed.delete(entry.fileName)
  return {
    script: url(entry.fileName),
    preloads: [...needed].map(url),
    styles: [...new Set(styles)].map(url),
  }
}
