#!/usr/bin/env node
import {enableCompileCache} from 'node:module'
import {join} from 'node:path'

// Beside the code, because the same people may write both.
enableCompileCache(join(import.meta.dirname, '..', '..', '.cache'))

const warn = process.listeners('warning')
process.removeAllListeners('warning')
process.on('warning', (warning) => {
  // SQLite is experimental in Node 22, where the lake is tested too.
  if (warning.name === 'ExperimentalWarning' && warning.message.startsWith('SQLite')) return
  for (const listener of warn) listener(warning)
})

// Imported here, so that it comes from the cache.
const {run} = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2))
