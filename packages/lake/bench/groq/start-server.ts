import {fork} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'

/** A lake served by a process of its own. */
export interface StartedServer {
  readonly url: string
  readonly token: string
  readonly projectId: string
  /** The most memory that the process has needed so far, in bytes. */
  peak(): Promise<number>
  close(): Promise<void>
}

/** Serves the lake in a directory from a process of its own. */
export async function startServer(directory: string): Promise<StartedServer> {
  const program = fileURLToPath(new URL('server-process.ts', import.meta.url))
  const child = fork(program, [directory])
  const [address] = (await once(child, 'message')) as [
    Pick<StartedServer, 'url' | 'token' | 'projectId'>,
  ]
  return {
    ...address,
    peak: async () => {
      child.send('peak')
      const [bytes] = (await once(child, 'message')) as [number]
      return bytes
    },
    close: async () => {
      child.send('close')
      await once(child, 'exit')
    },
  }
}
