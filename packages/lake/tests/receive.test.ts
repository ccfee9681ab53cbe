// A request's body is read only up to a limit.
import {expect, test} from 'vitest'

import {MemoryFiles} from '../src/assets/memory-files.ts'
import {receive} from '../src/assets/receive.ts'

test('01 a body beyond the limit is rejected while it is still arriving', async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000)),
  })
  const file = await new MemoryFiles().receive()
  await expect(receive(endless, file, 10_000)).rejects.toMatchObject({status: 413})
})
