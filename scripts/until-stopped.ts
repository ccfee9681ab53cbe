/** The most that ending may take, in milliseconds: whatever was acknowledged is stored by then. */
const stopTime = 1_800

/**
 * Resolves when the process is told to end: by Ctrl-C, or by another process. Work that still runs a moment later ends
 * with the process.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      setTimeout(() => process.exit(0), stopTime).unref()
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
