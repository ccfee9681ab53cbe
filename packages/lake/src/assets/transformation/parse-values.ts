import type {CropPlace, Colour, Rectangle, Transformation} from './transformation.ts'

/** Reads `RGB`, `ARGB`, `RRGGBB` or `AARRGGBB` in hexadecimal digits. */
export function parseColour(text: string): Colour | undefined {
  if (!/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text)) return undefined
  const long = text.length > 4 ? text : text.replaceAll(/./g, '$&$&')
  const argb = long.padStart(8, 'f')
  const channel = (at: number) => Number.parseInt(argb.slice(at, at + 2), 16)
  return {alpha: channel(0) / 255, r: channel(2), g: channel(4), b: channel(6)}
}

/** Reads `left,top,width,height`; the sides are at least one pixel. */
export function parseRect(text: string): Rectangle | undefined {
  if (!/^\d{1,9}(\.\d{1,17})?(,\d{1,9}(\.\d{1,17})?){3}$/.test(text)) return undefined
  const [left, top, width, height] = text.split(',').map((part) => Math.round(Number(part))) as [
    number,
    number,
    number,
    number,
  ]
  return width > 0 && height > 0 ? {left, top, width, height} : undefined
}

/** Reads `h`, `v`, `hv` or `vh`. */
export function parseFlip(text: string): Transformation['flip'] | undefined {
  if (!/^(h|v|hv|vh)$/.test(text)) return undefined
  return {horizontal: text.includes('h'), vertical: text.includes('v')}
}

const edges: Readonly<Record<string, {readonly x?: number; readonly y?: number}>> = {
  top: {y: 0},
  bottom: {y: 1},
  left: {x: 0},
  right: {x: 1},
  center: {},
}

/** Reads where a crop is taken: one edge, two that meet, `center`, `entropy` or `focalpoint`. */
export function parsePlace(text: string): CropPlace | 'focalpoint' | undefined {
  if (text === 'focalpoint' || text === 'entropy') return text
  const places = text
    .split(',')
    .map((name) => (Object.hasOwn(edges, name) ? edges[name] : undefined))
  if (places.length > 2 || places.includes(undefined)) return undefined
  const [x, y] = (['x', 'y'] as const).map((axis) =>
    places.flatMap((place) => place?.[axis] ?? []),
  ) as [number[], number[]]
  return x.length > 1 || y.length > 1 ? undefined : {at: {x: x[0] ?? 0.5, y: y[0] ?? 0.5}}
}
