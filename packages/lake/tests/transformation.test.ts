// The parameters of a picture's URL determine its size, crop and format.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {outputFormat} from '../src/assets/transformation/output-format.ts'
import {parseTransformation} from '../src/assets/transformation/parse-transformation.ts'
import {planTransformation} from '../src/assets/transformation/transformation-plan.ts'
import {TransformedPictures} from '../src/assets/transformation/transformed-pictures.ts'
import type {Transformation} from '../src/assets/transformation/transformation.ts'
import {LakeError} from '../src/errors.ts'

const most = 8_192

function parse(query: string): Transformation {
  const parsed = parseTransformation(new URLSearchParams(query))
  expect(parsed).toBeDefined()
  return parsed as Transformation
}

describe('plans', () => {
  const side = fc.integer({min: 1, max: 20_000})
  const wanted = fc.integer({min: 1, max: most})
  const size = fc.record({width: side, height: side})
  const option = <T>(name: string, values: fc.Arbitrary<T>) =>
    fc.option(
      values.map((value) => `${name}=${String(value)}`),
      {nil: ''},
    )
  const fraction = fc.double({min: 0, max: 1, noNaN: true}).map((value) => value.toFixed(6))
  const query = fc
    .tuple(
      option('w', wanted),
      option('h', wanted),
      option('fit', fc.constantFrom('clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale')),
      option('crop', fc.constantFrom('top', 'right', 'bottom,left', 'focalpoint', 'entropy')),
      option('fp-x', fraction),
      option('fp-y', fraction),
      option('or', fc.constantFrom(0, 90, 180, 270)),
      option('max-w', wanted),
      option('min-h', wanted),
      fc.constant('auto=format'),
    )
    .map((parts) => parts.filter(Boolean).join('&'))

  test('01 law: every crop lies in its picture, and every size is within the limits', () => {
    fc.assert(
      fc.property(size, query, (source, text) => {
        const {part, scaled, size: result} = planTransformation(source, parse(text))
        expect(part.left).toBeGreaterThanOrEqual(0)
        expect(part.top).toBeGreaterThanOrEqual(0)
        expect(part.left + part.width).toBeLessThanOrEqual(source.width)
        expect(part.top + part.height).toBeLessThanOrEqual(source.height)
        for (const length of [part, scaled, result].flatMap(({width, height}) => [width, height])) {
          expect(Number.isInteger(length)).toBe(true)
          expect(length).toBeGreaterThanOrEqual(1)
        }
        expect(Math.max(result.width, result.height)).toBeLessThanOrEqual(most)
      }),
      {numRuns: 2_000},
    )
  })

  test('02 law: crop, scale and fill have exactly the requested size', () => {
    const fits = fc.constantFrom('crop', 'scale', 'fill', 'fillmax')
    fc.assert(
      fc.property(size, wanted, wanted, fits, fc.constantFrom(0, 90), (source, w, h, fit, or) => {
        const plan = planTransformation(source, parse(`w=${w}&h=${h}&fit=${fit}&or=${or}`))
        expect(plan.size).toEqual({width: w, height: h})
      }),
    )
  })

  test('03 law: max and min never enlarge, and clip touches its box from inside', () => {
    fc.assert(
      fc.property(size, wanted, wanted, (source, w, h) => {
        for (const fit of ['max', 'min']) {
          const {part, scaled} = planTransformation(source, parse(`w=${w}&h=${h}&fit=${fit}`))
          expect(scaled.width).toBeLessThanOrEqual(part.width)
          expect(scaled.height).toBeLessThanOrEqual(part.height)
        }
        const {size: clipped} = planTransformation(source, parse(`w=${w}&h=${h}&fit=clip`))
        expect(clipped.width).toBeLessThanOrEqual(w)
        expect(clipped.height).toBeLessThanOrEqual(h)
        expect(clipped.width === w || clipped.height === h).toBe(true)
      }),
    )
  })

  test('04 law: crop keeps the aspect ratio of the content', () => {
    fc.assert(
      fc.property(size, wanted, wanted, (source, w, h) => {
        const {part} = planTransformation(source, parse(`w=${w}&h=${h}&fit=crop`))
        // Rounding to whole pixels lets the aspect ratio differ by up to one pixel.
        const exact = Math.min(source.width / w, source.height / h)
        expect(Math.abs(part.width - w * exact)).toBeLessThanOrEqual(1)
        expect(Math.abs(part.height - h * exact)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('05 padding surrounds the picture and counts towards the largest side', () => {
    const source = {width: 400, height: 200}
    expect(planTransformation(source, parse('pad=10&w=100&dpr=2'))).toMatchObject({
      scaled: {width: 200, height: 100},
      margins: {left: 20, right: 20, top: 20, bottom: 20},
      size: {width: 240, height: 140},
    })
    expect(() => planTransformation(source, parse('w=8000&pad=200'))).toThrow(/"pad"/)
  })
})

describe('queries', () => {
  test.each([
    'w=0',
    'w=9000',
    'w=-1',
    'w=abc',
    'w=5000&dpr=2',
    'w=1e3',
    'fit=cover',
    'crop=top,bottom',
    'crop=constructor',
    'fm=bmp',
    'fm=avif',
    'fm=json',
    'rect=0,0,0,0',
    'rect=1,2,3',
    'bg=blau',
    'or=45',
    'flip=x',
    'q=101',
    'blur=0',
    'fp-x=2',
    'dpr=4',
    'sat=50',
    'auto=compress',
    'frame=2',
    'cs=cmyk',
    'invert=1',
    'width=100',
    '__proto__=1',
  ])('01 an invalid value is rejected by name: %s', (query) => {
    const [name = ''] = query.split('=')
    expect(() => parseTransformation(new URLSearchParams(query))).toThrow(`"${name}"`)
  })

  test('02 colours are parsed as RGB, ARGB, RRGGBB and AARRGGBB', () => {
    expect(parse('bg=f80').background).toEqual({r: 255, g: 136, b: 0, alpha: 1})
    expect(parse('bg=0f80').background).toEqual({r: 255, g: 136, b: 0, alpha: 0})
    expect(parse('bg=ff8800').background).toEqual({r: 255, g: 136, b: 0, alpha: 1})
    expect(parse('bg=33FF8800').background).toEqual({r: 255, g: 136, b: 0, alpha: 0.2})
  })

  test('03 law: any value is parsed or rejected', () => {
    const name = fc.constantFrom('w', 'h', 'rect', 'bg', 'crop', 'fit', 'q', 'flip', 'or', 'x')
    const value = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,-]{0,12}$/))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), {maxLength: 4}), (parameters) => {
        expect(() => refusedOnly(parameters)).not.toThrow()
      }),
      {numRuns: 1_000},
    )
  })
})

describe('formats', () => {
  const all = 'image/avif,image/webp,image/*'

  test('01 auto=format chooses WebP where accepted, and fm overrides it', () => {
    expect(outputFormat('png', parse('auto=format'), all)).toBe('webp')
    expect(outputFormat('png', parse('auto=format&fm=jpg'), all)).toBe('jpg')
    expect(outputFormat('png', parse('auto=format&w=9'), 'image/png')).toBe('png')
  })

  test('02 an unchanged picture keeps its format, and so does SVG', () => {
    expect(outputFormat('webp', parse('auto=format'), all)).toBeUndefined()
    expect(outputFormat('png', parse('auto=format'), 'image/png')).toBeUndefined()
    expect(outputFormat('svg', parse('w=9&auto=format'), all)).toBeUndefined()
    expect(outputFormat('svg', parse('w=9&fm=png'), all)).toBe('png')
  })
})

describe('transformed pictures', () => {
  const picture = (bytes: number) => () => Promise.resolve(Buffer.alloc(bytes))

  test('01 concurrent requests for a picture transform it once', async () => {
    const pictures = new TransformedPictures()
    let made = 0
    const make = async () => {
      made += 1
      await new Promise((resolve) => setTimeout(resolve, 5))
      return Buffer.from('x')
    }
    await Promise.all(Array.from({length: 10}, () => pictures.get('a', make)))
    await pictures.get('a', make)
    expect(made).toBe(1)
  })

  test('02 the cache is bounded in bytes and keeps the last used pictures', async () => {
    const pictures = new TransformedPictures(100)
    const made: string[] = []
    const get = (key: string, bytes: number) =>
      pictures.get(key, () => {
        made.push(key)
        return picture(bytes)()
      })
    for (const key of ['a', 'b', 'c', 'd', 'a', 'e', 'a', 'b']) await get(key, 25)
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b'])
    await get('large', 26)
    await get('large', 26)
    expect(made.slice(6)).toEqual(['large', 'large'])
  })

  test('04 a transformation continues for its last waiting client, then is aborted', async () => {
    const pictures = new TransformedPictures()
    const signals: AbortSignal[] = []
    const make = (signal: AbortSignal) =>
      new Promise<Buffer>((resolve, reject) => {
        signals.push(signal)
        if (signals.length > 1) resolve(Buffer.from('x'))
        signal.addEventListener('abort', () => reject(new Error('given up')))
      })
    const [first, second, gone] = [
      new AbortController(),
      new AbortController(),
      AbortSignal.abort(),
    ]
    const waiting = [first, second].map(({signal}) => pictures.get('a', make, signal))
    const outcomes = Promise.allSettled(waiting)
    await expect.poll(() => signals).toHaveLength(1)
    first.abort()
    expect(signals[0]?.aborted).toBe(false)
    second.abort()
    expect(signals[0]?.aborted).toBe(true)
    // The next client does not wait for the aborted transformation.
    expect(await pictures.get('a', make)).toHaveLength(1)
    expect(await outcomes).toMatchObject([{status: 'rejected'}, {status: 'rejected'}])
    await expect(pictures.get('b', (signal) => make(signal), gone)).resolves.toHaveLength(1)
    expect(signals.at(-1)?.aborted).toBe(true)
  })

  test('03 a failed transformation is not cached', async () => {
    const pictures = new TransformedPictures()
    await expect(pictures.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await pictures.get('a', picture(1))).toHaveLength(1)
  })
})

/** Parses parameters, and throws every error except a rejection. */
function refusedOnly(parameters: [string, string][]): void {
  try {
    parseTransformation(parameters)
  } catch (error) {
    if (!(error instanceof LakeError) || error.status !== 400) throw error
  }
}
