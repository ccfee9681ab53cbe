import type {Size} from './transformation.ts'

/** The size at which a picture is blurred, and the sigma of the Gaussian there, in pixels. */
export interface Blur {
  readonly size: Size
  readonly sigma: number
}

/** Up to this sigma libvips is fast: from about twice as much on a pixel takes fifty times as long. */
const fastSigma = 128

/** Pixels times sigma that take about half a second, where libvips is fast and where it is not. */
const fastWork = 500_000_000
const slowWork = 8_000_000

/**
 * Plans a blur of 1 to 2,000 of a picture. The time of a blur grows with its pixels times sigma, so a strong one is done
 * on a smaller picture, which is then enlarged. How strong a blur is on the hosted lake is not documented.
 */
export function planBlur(size: Size, blur: number): Blur {
  const sigma = Math.max(0.3, blur / 2)
  const work = size.width * size.height * sigma
  const toBeFast = Math.max(sigma / fastSigma, Math.cbrt(work / fastWork))
  const shrink = Math.min(toBeFast, Math.cbrt(work / slowWork))
  // A smaller reduction would save no time.
  if (shrink < 1.25) return {size, sigma}
  const side = (length: number) => Math.max(1, Math.round(length / shrink))
  return {size: {width: side(size.width), height: side(size.height)}, sigma: sigma / shrink}
}
