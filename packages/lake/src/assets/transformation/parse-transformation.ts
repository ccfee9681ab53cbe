import {badRequest, type LakeError} from '../../errors.ts'
import {limits} from '../../limits.ts'
import {parseColour, parseFlip, parsePlace, parseRect} from './parse-values.ts'
import {convertible, fits, type CropPlace, type Transformation} from './transformation.ts'

/** The parameters of a transformation by their names in a URL, as they stand there. */
type Given = ReadonlyMap<string, string>

const names = [
  'auto',
  'bg',
  'blur',
  'crop',
  'cs',
  'dpr',
  'fit',
  'flip',
  'fm',
  'fp-x',
  'fp-y',
  'frame',
  'h',
  'invert',
  'max-h',
  'max-w',
  'min-h',
  'min-w',
  'or',
  'pad',
  'q',
  'rect',
  'sat',
  'sharp',
  'w',
]

/**
 * Reads the transformation in the query of an image URL (https://www.sanity.io/docs/image-urls); undefined for the
 * image itself. Throws `bad-request`, with the name of the parameter, for an unknown parameter or an unsupported value.
 */
export function parseTransformation(
  parameters: Iterable<readonly [name: string, value: string]>,
): Transformation | undefined {
  const given: Given = new Map(parameters)
  if (given.size === 0) return undefined
  for (const name of given.keys()) {
    if (!names.includes(name)) {
      throw badRequest(
        `Unknown image parameter "${name}". There are ${names.join(', ')}, dl and dlRaw.`,
      )
    }
  }
  const dpr = number(given, 'dpr', 1, 3) ?? 1
  const sides = sidesOf(given, dpr)
  return {
    ...sides,
    autoFormat: choice(given, 'auto', ['format']) !== undefined,
    background: parsed(given, 'bg', parseColour, 'a colour: RGB, ARGB, RRGGBB or AARRGGBB'),
    blur: number(given, 'blur', 1, 2_000),
    cropPlace: cropPlaceOf(given),
    firstFrame: choice(given, 'frame', ['1']) !== undefined,
    fit: choice(given, 'fit', fits) ?? 'clip',
    flip: parsed(given, 'flip', parseFlip, 'h, v or hv') ?? {horizontal: false, vertical: false},
    format: choice(given, 'fm', convertible),
    greyscale:
      choice(given, 'sat', ['-100', '0']) === '-100' ||
      choice(given, 'cs', ['srgb', 'b-w']) === 'b-w',
    invert: choice(given, 'invert', ['true', 'false']) === 'true',
    onlyFormat: given.size === 1 && given.has('auto'),
    pad: Math.round((number(given, 'pad', 0, limits.transformedSide) ?? 0) * dpr),
    quality: quality(given),
    rect: parsed(given, 'rect', parseRect, 'four numbers: left,top,width,height'),
    rotation: Number(choice(given, 'or', ['0', '90', '180', '270']) ?? 0) as 0,
    sharpen: number(given, 'sharp', 0, 100),
  }
}

function sidesOf(
  given: Given,
  dpr: number,
): Pick<Transformation, 'width' | 'height' | 'minWidth' | 'minHeight' | 'maxWidth' | 'maxHeight'> {
  const side = (name: string) => {
    const value = number(given, name, 1, limits.transformedSide / dpr)
    return value === undefined ? undefined : Math.max(1, Math.round(value * dpr))
  }
  return {
    width: side('w'),
    height: side('h'),
    minWidth: side('min-w'),
    minHeight: side('min-h'),
    maxWidth: side('max-w'),
    maxHeight: side('max-h'),
  }
}

function cropPlaceOf(given: Given): CropPlace {
  const place = parsed(
    given,
    'crop',
    parsePlace,
    'top, bottom, left, right, two of them, center, focalpoint or entropy',
  )
  const [x, y] = [number(given, 'fp-x', 0, 1), number(given, 'fp-y', 0, 1)]
  if (place === 'focalpoint') return {around: {x: x ?? 0.5, y: y ?? 0.5}}
  return place ?? {at: {x: 0.5, y: 0.5}}
}

function quality(given: Given): number | undefined {
  const value = number(given, 'q', 0, 100)
  return value === undefined ? undefined : Math.max(1, Math.round(value))
}

function number(given: Given, name: string, from: number, to: number): number | undefined {
  const text = given.get(name)
  if (text === undefined) return undefined
  const value = /^\d{1,9}(\.\d{1,17})?$/.test(text) ? Number(text) : Number.NaN
  if (value >= from && value <= to) return value
  throw wrong(name, text, `a number from ${from} to ${to}`)
}

function choice<T extends string>(given: Given, name: string, values: readonly T[]): T | undefined {
  const text = given.get(name)
  if (text === undefined) return undefined
  const chosen = values.find((value) => value === text)
  if (chosen === undefined) throw wrong(name, text, values.join(', '))
  return chosen
}

function parsed<T>(
  given: Given,
  name: string,
  parse: (text: string) => T | undefined,
  expected: string,
): T | undefined {
  const text = given.get(name)
  if (text === undefined) return undefined
  const value = parse(text)
  if (value === undefined) throw wrong(name, text, expected)
  return value
}

function wrong(name: string, text: string, expected: string): LakeError {
  return badRequest(
    `The image parameter "${name}" cannot be ${JSON.stringify(text)} here; it can be ${expected}.`,
  )
}
