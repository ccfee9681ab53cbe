import type {ListenOptions, MutationEvent, SanityClient, WelcomeEvent} from '@sanity/client'
import {expect, onTestFinished} from 'vitest'

export type Heard = (MutationEvent | WelcomeEvent) & Record<string, unknown>

/** Listens, and returns a function that waits for a number of events after the welcome. */
export async function listening(
  client: SanityClient,
  query: string,
  params: Record<string, unknown> = {},
  options: ListenOptions = {},
): Promise<(count: number) => Promise<Heard[]>> {
  const heard: Heard[] = []
  let wake = () => {}
  const until = (enough: () => boolean) =>
    new Promise<void>((resolve) => {
      wake = () => enough() && resolve()
      wake()
    })
  const subscription = client
    .listen(query, params, {
      includeAllVersions: true,
      events: ['welcome', 'mutation'],
      ...options,
    } as ListenOptions)
    .subscribe((event) => {
      heard.push(event as unknown as Heard)
      wake()
    })
  onTestFinished(() => subscription.unsubscribe())
  await until(() => heard.length > 0)
  expect(heard[0]?.type).toBe('welcome')
  return async (count) => {
    await until(() => heard.length > count)
    return heard.slice(1)
  }
}
