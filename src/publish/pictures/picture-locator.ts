import {createHash} from 'node:crypto'

import type {SanityClient} from '@sanity/client'
import {createImageUrlBuilder} from '@sanity/image-url'

import type {LocatePicture, Rendition} from '../../render/index.ts'

/** A file of a picture that something shows. */
export interface WantedPicture {
  readonly path: string
  readonly rendition: Rendition
}

/**
 * Says where the pictures of a site are. Those of the hosted lake stay there: its CDN makes every size. Those of the
 * embedded one become files of the site, in each size that a page asks for.
 */
export class PictureLocator {
  readonly #areHosted: boolean
  readonly #urls: ReturnType<typeof createImageUrlBuilder>

  constructor(client: SanityClient) {
    this.#areHosted = client.config().useProjectHostname
    this.#urls = createImageUrlBuilder(client)
  }

  /** Renders something, and answers with it which files of pictures it shows. */
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

  /** Where the lake makes a rendition that becomes a file. */
  fileUrlOf(rendition: Rendition): string {
    return isDrawing(rendition.assetId) ? this.#urlOf(rendition, 'fm=png') : this.#urlOf(rendition)
  }

  /**
   * Where the lake of the client makes a rendition. Not what the asset says of its own address: whoever can change the
   * document could name any.
   */
  #urlOf({assetId, url}: Rendition, ...more: string[]): string {
    const asked = new URL(url).search.slice(1)
    const query = [asked, ...more].filter((part) => part !== '').join('&')
    return this.#urls.image(assetId).url() + (query && `?${query}`)
  }
}

/** A path that tells every rendition from all others, and says nothing else. */
function pathOf({assetId, width, height, url}: Rendition): string {
  const [, hash = '', , format = ''] = assetId.split('-')
  const mark = createHash('sha1').update(new URL(url).search).digest('hex').slice(0, 8)
  const extension = isDrawing(assetId) ? 'png' : format
  return `pictures/${plain(hash)}-${width}x${height}-${mark}.${plain(extension)}`
}

function plain(text: string): string {
  return text.replaceAll(/[^a-z\d]/giu, '')
}

/** A drawing can hold scripts: it is shown as pixels. */
function isDrawing(assetId: string): boolean {
  return assetId.endsWith('-svg')
}
