import sharp, {type Sharp} from 'sharp'

/** Colours by their names, as pixels show them. */
const colours: Readonly<Record<Colour, readonly number[]>> = {
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  white: [255, 255, 255],
  black: [0, 0, 0],
}
export type Colour = 'red' | 'green' | 'blue' | 'yellow' | 'white' | 'black'

/** A picture of one colour. */
export function plain(width: number, height: number, colour: Colour): Sharp {
  return sharp({create: {width, height, channels: 3, background: colour}})
}

/** A picture of four fields: red and green above, blue and yellow below. */
export async function fields(width: number, height: number): Promise<Sharp> {
  const field = async (colour: Colour, left: number, top: number) => ({
    input: await plain(width / 2, height / 2, colour)
      .png()
      .toBuffer(),
    left,
    top,
  })
  const [right, bottom] = [width / 2, height / 2]
  const joined = await plain(width, height, 'red')
    .composite([
      await field('green', right, 0),
      await field('blue', 0, bottom),
      await field('yellow', right, bottom),
    ])
    .png()
    .toBuffer()
  return sharp(joined).removeAlpha()
}

/** A square of noise: every pixel has extreme values in some channel, the same in each run. */
export function noise(side: number): Sharp {
  const channels = Array.from({length: side * side * 3}, (_, n) =>
    (n * 7919) % 251 > 125 ? 255 : 0,
  )
  return sharp(Buffer.from(channels), {raw: {width: side, height: side, channels: 3}})
}

/** An animated picture with one frame of each colour. */
export async function moving(width: number, height: number, frames: Colour[]): Promise<Sharp> {
  const stills = frames.map((colour) => plain(width, height, colour).png().toBuffer())
  return sharp(await Promise.all(stills), {join: {animated: true}})
}

/** The kind and size of a picture, and the nearest colour at some points, given in fractions of its sides. */
export async function look(
  picture: Uint8Array,
  points: readonly (readonly [x: number, y: number])[] = [],
): Promise<{format: string; width: number; height: number; pages: number; colours: Colour[]}> {
  const {format, width, height, pages = 1} = await sharp(picture).metadata()
  const {data, info} = await sharp(picture)
    .flatten({background: 'white'})
    .toColourspace('srgb')
    .raw()
    .toBuffer({resolveWithObject: true})
  const at = ([x, y]: readonly [number, number]): Colour => {
    const column = Math.min(info.width - 1, Math.floor(x * info.width))
    const row = Math.min(info.height - 1, Math.floor(y * info.height))
    const start = (row * info.width + column) * info.channels
    return nearest([...data.subarray(start, start + 3)])
  }
  return {format, width, height, pages, colours: points.map(at)}
}

function nearest(pixel: readonly number[]): Colour {
  const names = Object.keys(colours) as Colour[]
  const distance = (name: Colour) =>
    colours[name].reduce((sum, channel, at) => sum + (channel - (pixel[at] ?? 0)) ** 2, 0)
  return names.reduce((best, name) => (distance(name) < distance(best) ? name : best))
}
