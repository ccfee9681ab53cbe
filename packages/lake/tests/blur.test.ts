// Blurring a smaller picture looks like blurring the picture itself, and its work is bounded.
import * as fc from 'fast-check'
import sharp from 'sharp'
import {expect, test} from 'vitest'

import {planBlur} from '../src/assets/transformation/blur.ts'
import {parseTransformation} from '../src/assets/transformation/parse-transformation.ts'
import {render} from '../src/assets/transformation/render.ts'
import type {Transformation} from '../src/assets/transformation/transformation.ts'
import {fields} from '@newsdesk/testing/pictures'

const pixelsOf = (picture: Buffer) => sharp(picture).toColourspace('srgb').raw().toBuffer()

function blurred(picture: Buffer, query: string): Promise<Buffer> {
  return render(picture, parseTransformation(new URLSearchParams(query)) as Transformation, 'png')
}

test('01 blurring a smaller copy and enlarging it looks like blurring the picture itself', async () => {
  const side = fc.integer({min: 80, max: 150}).map((half) => 2 * half)
  await fc.assert(
    fc.asyncProperty(
      side,
      side,
      fc.integer({min: 400, max: 900}),
      fc.constantFrom(
        '',
        '&or=90',
        '&flip=hv',
        '&rect=0,10,150,140',
        '&pad=2&bg=fff',
        '&invert=true',
      ),
      async (width, height, blur, more) => {
        const picture = await (await fields(width, height)).png().toBuffer()
        const unblurred = await blurred(picture, `fm=png${more}`)
        const expected = await pixelsOf(
          await sharp(unblurred)
            .blur(blur / 2)
            .png()
            .toBuffer(),
        )
        const actual = await pixelsOf(await blurred(picture, `blur=${blur}${more}`))
        expect(actual.length).toBe(expected.length)
        const difference = actual.reduce(
          (most, value, at) => Math.max(most, Math.abs(value - (expected[at] ?? 0))),
          0,
        )
        expect(difference).toBeLessThanOrEqual(6)
      },
    ),
    {numRuns: 5},
  )
})

test('02 the work of every blur is bounded, and visible blurs keep the aspect ratio', () => {
  const side = fc.integer({min: 1, max: 8_192})
  fc.assert(
    fc.property(side, side, fc.integer({min: 1, max: 2_000}), (width, height, blur) => {
      const {size, sigma} = planBlur({width, height}, blur)
      const work = size.width * size.height * sigma
      expect(work).toBeLessThan(sigma > 160 ? 2e7 : 1.1e9)
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1)
      for (const [whole, small] of [
        [width, size.width],
        [height, size.height],
      ] as const) {
        // A blur much larger than the picture hides its aspect ratio.
        const mayDiffer = whole > blur / 8 ? 0.05 : Infinity
        expect(Math.abs((whole * sigma) / small / (blur / 2) - 1)).toBeLessThan(mayDiffer)
      }
    }),
  )
})
