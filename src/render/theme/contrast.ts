/** The contrast that text needs by WCAG 2.2 AA (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
export const textContrast = 4.5

type Channels = readonly [red: number, green: number, blue: number]

/** Returns the contrast ratio of two colours such as `#9c1c16`, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/**
 * Returns a colour as it is where text in it can be read on all backgrounds. Otherwise returns the nearest shade that
 * can be read: darker on light backgrounds, lighter on dark ones. The backgrounds must be all light or all dark.
 */
export function readableOn(backgrounds: readonly string[], color: string): string {
  const isLight = backgrounds.every((background) => luminanceOf(background) > 0.18)
  const end = isLight ? 0 : 255
  const shade = (step: number): string =>
    hexOf(channelsOf(color).map((channel) => Math.round(channel + ((end - channel) * step) / 255)))
  const isReadable = (step: number): boolean =>
    backgrounds.every((background) => contrastOf(shade(step), background) >= textContrast)
  let [from, to] = [0, 255]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (isReadable(middle)) to = middle
    else from = middle + 1
  }
  return shade(from)
}

/** Returns black or white: the one that is read better on a colour. */
export function inkOn(color: string): string {
  return contrastOf(color, '#ffffff') >= contrastOf(color, '#000000') ? '#ffffff' : '#000000'
}

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channelsOf(color: string): Channels {
  const number = Number.parseInt(color.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
