import {DefaultGenerator} from '@vibrant/generator-default'
import {MMCQ} from '@vibrant/quantizer-mmcq'

type Swatch = ReturnType<typeof MMCQ>[number]

/** A colour of an image, and colours of text that can be read on it, as CSS. `population` is its share in percent. */
interface PaletteSwatch {
  readonly _type: 'sanity.imagePaletteSwatch'
  readonly background: string
  readonly foreground: string
  readonly population: number
  readonly title: string
}

/** The colours of an image by their roles. */
export type Palette = {readonly _type: 'sanity.imagePalette'} & {
  readonly [role in 'dominant' | (typeof roles)[number][0]]?: PaletteSwatch
}

const roles = [
  ['vibrant', 'Vibrant'],
  ['lightVibrant', 'LightVibrant'],
  ['darkVibrant', 'DarkVibrant'],
  ['muted', 'Muted'],
  ['lightMuted', 'LightMuted'],
  ['darkMuted', 'DarkMuted'],
] as const

const colours = 64

/** Pixels that let more through than this (of 255) say nothing of the colours of an image. */
const visible = 125

/**
 * The palette of an image from its pixels (RGBA, 8 bit), as in https://www.sanity.io/docs/image-metadata; none when
 * nothing of it can be seen.
 */
export async function paletteOf(pixels: Uint8Array): Promise<Palette | undefined> {
  const opaque = Buffer.from(pixels)
  let length = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < visible) continue
    opaque.copyWithin(length, at, at + 4)
    length += 4
  }
  if (length === 0) return undefined
  const swatches = MMCQ(opaque.subarray(0, length), {colorCount: colours})
  const dominant = swatches.reduce((most, swatch) =>
    swatch.population > most.population ? swatch : most,
  )
  const total = swatches.reduce((sum, {population}) => sum + population, 0)
  const found = await DefaultGenerator(swatches)
  const named = roles.flatMap(([role, name]) => {
    const swatch = found[name]
    return swatch ? [[role, paletteSwatch(swatch, total)] as const] : []
  })
  return {
    _type: 'sanity.imagePalette',
    dominant: paletteSwatch(dominant, total),
    ...Object.fromEntries(named),
  }
}

function paletteSwatch(swatch: Swatch, total: number): PaletteSwatch {
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: swatch.hex,
    foreground: swatch.bodyTextColor,
    population: Math.round((swatch.population / total) * 10_000) / 100,
    title: swatch.titleTextColor,
  }
}
