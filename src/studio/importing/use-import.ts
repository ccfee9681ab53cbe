import {useRef, useState} from 'react'
import {useClient} from 'sanity'

import {API_VERSION} from '../../content/api-version.ts'
import {newsroomTimeZone} from '../../../schemas/time-zone.ts'
import type {Failure, TextSource} from '../../ingest/import-sources.ts'
import type {WrittenText} from '../../ingest/write-texts.ts'

/** The outcome of a text or a file, with its number in the report. */
export type Outcome = (WrittenText | Failure) & {readonly number: number}

export interface ImportState {
  readonly phase: 'running' | 'done' | 'stopped' | 'failed'
  readonly outcomes: readonly Outcome[]
  readonly texts: number
  /** How much is read, from 0 to 1. */
  readonly share: number
}

const STARTED: ImportState = {phase: 'running', outcomes: [], texts: 0, share: 0}

/** Imports files as drafts, and tells how far it is. Texts are whole or not there, whenever it ends. */
export function useImport() {
  const client = useClient({apiVersion: API_VERSION})
  const [state, setState] = useState<ImportState>()
  const run = useRef({isStopped: false})

  async function start(sources: readonly TextSource[]): Promise<void> {
    const own = {isStopped: false}
    run.current = own
    setState(STARTED)
    const change = (next: Partial<ImportState>) =>
      setState((before) => before && {...before, ...next})
    const size = sources.reduce((sum, source) => sum + source.size, 0)
    const outcomes: Outcome[] = []
    try {
      // The readers of all formats are large, and most tabs never need them.
      const {importSources} = await import('../../ingest/import-sources.ts')
      const found = importSources(client, sources, {
        publish: false,
        dryRun: false,
        timeZone: newsroomTimeZone,
        onProgress: ({bytes, texts}) => change({texts, share: size === 0 ? 1 : bytes / size}),
      })
      for await (const outcome of found) {
        outcomes.push({...outcome, number: outcomes.length})
        change({outcomes: [...outcomes]})
        if (own.isStopped) break
      }
      change({phase: own.isStopped ? 'stopped' : 'done', share: 1})
    } catch (error) {
      console.error(error)
      change({phase: 'failed'})
    }
  }

  return {
    state,
    start,
    stop: () => {
      run.current.isStopped = true
    },
    close: () => setState(undefined),
  }
}
