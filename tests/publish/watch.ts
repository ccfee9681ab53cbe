import {expect, onTestFinished} from 'vitest'

import {watchSite, type SiteOptions, type SiteReport} from '../../src/publish/index.ts'

/** Watches until the test is over; returns the reports, the messages, and a function that stops. */
export async function watch(
  client: Parameters<typeof watchSite>[0],
  options: SiteOptions,
): Promise<{said: string[]; reports: SiteReport[]; stop: () => Promise<void>}> {
  const said: string[] = []
  const reports: SiteReport[] = []
  const ended = new AbortController()
  const listener = {
    onReport: (report: SiteReport) => void reports.push(report),
    onTrouble: (reason: string) => void said.push(`trouble: ${reason}`),
    onRecovered: () => void said.push('recovered'),
  }
  const watching = watchSite(client, options, listener, ended.signal)
  const stop = async () => {
    ended.abort()
    await watching
  }
  onTestFinished(stop)
  await expect.poll(() => reports.length, {timeout: 20_000}).toBeGreaterThan(0)
  return {said, reports, stop}
}
