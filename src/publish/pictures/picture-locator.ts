import {createHash} from 'node:crypto'

import type {SanityClient} from '@sanity/client'
import {createImageUrlBuilder} from '@sanity/image-url'

import {lakeFileUrl} from '../../connection/index.ts'
import {isMediaPath, mediaPath} from '../../content/media-types.ts'
import type {LocateFile, RenderOptions, Rendition} from '../../render/index.ts'

/** A file of the lake that a page or feed shows, and its place in the site. */
export interface WantedPicture {
  readonly path: string
  readonly shown: Rendition | LocatedFile
}

type LocatedFile = Parameters<LocateFile>[0]

/** The options of the renderer that locate files. */
type Located = Required<Pick<RenderOptions, 'locatePicture' | 'locateFile'>>

/**
 * Locates the pictures, audios and videos of a site. Those of the hosted lake stay there: its CDN makes every size of a
 * picture. Those of the embedded lake become files of the site, pictures in each size that a page asks for.
 */
export class PictureLocator {
  readonly #areHosted: boolean
  readonly #client: SanityClient
  readonly #urls: ReturnType<typeof createImageUrlBuilder>

  constructor(client: SanityClient) {
    this.#client = client
    this.#areHosted = client.config().useProjectHostname
    this.#urls = createImageUrlBuilder(client)
  }

  /** Renders something, and returns the result with the files that it shows. */
  with<T>(render: (located: Located) => T): {result: T; wanted: readonly WantedPicture[]} {
    if (this.#areHosted) {
      const located: Located = {
        locatePicture: (rendition) => this.#urlOf(rendition, 'auto=format'),
        locateFile: (file) => lakeFileUrl(this.#client, file),
      }
      return {result: render(located), wanted: []}
    }
    const wanted = new Map<string, WantedPicture>()
    const want = (path: string, shown: WantedPicture['shown']) => {
      wanted.set(path, {path, shown})
      return path
    }
    const result = render({
      locatePicture: (rendition) => want(pathOf(rendition), rendition),
      locateFile: (file) => want(mediaPath(file), file),
    })
    return {result, wanted: [...wanted.values()]}
  }

  /** Returns the lake's address of a file that becomes one of the site. */
  fileUrlOf({shown}: WantedPicture): string {
    if ('sha1' in shown) return lakeFileUrl(this.#client, shown)
    return isDrawing(shown.assetId) ? this.#urlOf(shown, 'fm=png') : this.#urlOf(shown)
  }

  /**
   * Returns the client's lake's address of a rendition. The asset's own `url` is not used: anyone who can edit the
   * document could name another host.
   */
  #urlOf({assetId, url}: Rendition, ...more: string[]): string {
    const asked = new URL(url).search.slice(1)
    const query = [asked, ...more].filter((part) => part !== '').join('&')
    return this.#urls.image(assetId).url() + (query && `?${query}`)
  }
}

/** Returns a path that differs for every rendition, and reveals nothing else. */
function pathOf({assetId, width, height, url}: Rendition): string {
  const [, hash = '', , format = ''] = assetId.split('-')
  const mark = createHash('sha1').update(new URL(url).search).digest('hex').slice(0, 8)
  const extension = isDrawing(assetId) ? 'png' : format
  return `pictures/${plain(hash)}-${width}x${height}-${mark}.${plain(extension)}`
}

/** Returns whether a path of the site names its content: it is that of a picture, an audio or a video. */
export function namesContent(path: string): boolean {
  return isMediaPath(path) || /^pictures\/[a-z\d]+-\d+x\d+-[a-f\d]{8}\.[a-z\d]+$/iu.test(path)
}

function plain(text: string): string {
  return text.replaceAll(/[^a-z\d]/giu, '')
}

/** Returns whether a picture is a drawing. Drawings can hold scripts, so they are shown as pixels. */
function isDrawing(assetId: string): boolean {
  return assetId.endsWith('-svg')
}
