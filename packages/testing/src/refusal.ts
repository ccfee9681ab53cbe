import {ClientError} from '@sanity/client'
import {expect} from 'vitest'

/** The error with which a lake rejects a request; fails when the request succeeds. */
export async function refusal(attempt: Promise<unknown>): Promise<ClientError> {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(ClientError)
  return outcome as ClientError
}
