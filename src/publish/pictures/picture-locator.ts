import {createHash} from 'node:crypto'

import type {SanityClient} from '@sanity/client'
import {createImageUrlBuilder} from '@sanity/image-url'

import type {LocatePicture, Rendition} from '../../render/index.ts'

/** A file of a picture that a page or feed shows. */
export interface WantedPicture {
  readonly path: string
  readonly rendition: Rendition
}

/**
 * Locates the pictures of a site. Pictures of the hosted lake stay there: its CDN makes every size. Those of the
 * embedded lake become files of the site, in each size that a page asks for.
 */
export class PictureLocator {
  readonly #areHosted: boolean
  readonly #urls: ReturnType<typeof createImageUrlBuilder>

  constructor(client: SanityClient) {
    this.#areHosted = client.config().useProjectHostname
    this.#urls = createImageUrlBuilder(client)
  }

  /** Renders something, and returns the result with the files of the pictures that it shows. */
  with<T>(render: (locate: LocatePicture) => T): {result: T; wanted: readonly WantedPicture[]} {
    if (this.#areHosted) {
      return {result: render((rendition) => this.#urlOf(rendition, 'auto=format')), wanted: []}
    }
    const wanted = new Map<string, Rendition>()
    const result = render((rendition) => {
      const path = pathOf(rendition)
      wanted.set(path, rendition)
      return path
    })
    return {result, wanted: Array.from(wanted, ([path, rendition]) => ({path, rendition}))}
  }

  /** Returns the lake's address of a rendition that becomes a file. */
  fileUrlOf(rendition: Rendition): string {
    return isDrawing(rendition.assetId) ? this.#urlOf(rendition, 'fm=png') : this.#urlOf(rendition)
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

/** Returns whether a path of the site names its content: it is that of a picture. */
export function isPicturePath(path: string): boolean {
  return /^pictures\/[a-z\d]+-\d+x\d+-[a-f\d]{8}\.[a-z\d]+$/iu.test(path)
}

function plain(text: string): string {
  return text.replaceAll(/[^a-z\d]/giu, '')
}

/** Returns whether a picture is a drawing. Drawings can hold scripts, so they are shown as pixels. */
function isDrawing(assetId: string): boolean {
  return assetId.endsWith('-svg')
}
