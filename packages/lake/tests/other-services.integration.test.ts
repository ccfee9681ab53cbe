// Services beside the Content Lake return the empty answers that Studio expects.
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {startLake, type RunningLake} from '@newsdesk/lake'

/** The requests of Studio to services beside the Content Lake, with answers that it accepts silently. */
const answers: readonly (readonly [path: string, answer: unknown])[] = [
  ['/v2023-12-11/journey/trial', null],
  ['/v2024-09-19/journey/announcements', null],
  ['/v2025-02-19/journey/content-releases', null],
  ['/v2023-12-18/intake/telemetry-status', {status: 'denied'}],
  ['/v1/help?m=sanity@6.16.0', {resources: {sectionArray: []}}],
  ['/v2022-06-30/schedules/newsdesk/production?limit=1', {schedules: []}],
  ['/v2025-02-19/projects/newsdesk/user-applications', []],
  ['/v2025-03-01/ping', {}],
  ['/v2021-06-07/access/requests/me', []],
]

describe('services beside the Content Lake', () => {
  let lake: RunningLake
  beforeAll(async () => {
    lake = await startLake({memory: true, port: 0})
  })
  afterAll(() => lake.close())

  test.each(answers)('01 %s', async (path, expected) => {
    const response = await fetch(`${lake.url}${path}`)
    expect(response.status).toBe(200)
    const answer: unknown = await response.json()
    expect({answer}).toMatchObject({answer: expected})
  })

  test('02 telemetry that a browser sends while leaving is accepted and dropped', async () => {
    const body = new Blob(['{"batch":[]}'])
    const response = await fetch(`${lake.url}/v1/intake/batch`, {method: 'POST', body})
    expect(response.status).toBe(200)
  })

  test('03 unknown services answer 404', async () => {
    expect((await fetch(`${lake.url}/v1/journeys`)).status).toBe(404)
  })
})
