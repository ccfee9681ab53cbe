import {createHash} from 'node:crypto'

import {createImageUrlBuilder} from '@sanity/image-url'

import {fetchFromLake} from '../../connection/index.ts'
import type {LocatePicture, Rendition} from '../../render/index.ts'
import {announceFiles, placed, planFiles, settleFiles, writeFiles} from '../files/put-files.ts'
import {listNames} from '../lists/list-names.ts'
import {PublishError, reasonOf} from '../publish-error.ts'
import type {Run} from '../run.ts'

type Place = Pick<Run, 'client' | 'state' | 'folder' | 'report'> & {readonly dryRun: boolean}

/** What was rendered, and the files of the pictures that it shows. */
export interface WithPictures<T> {
  readonly result: T
  readonly pictures: readonly string[]
}

/**
 * Where the pictures of a site are. Those of the hosted lake stay there: its CDN makes every size. Those of the embedded
 * one become files of the site, in each size that a page asks for.
 */
export class PictureFiles {
  readonly #place: Place
  readonly #areHosted: boolean
  readonly #urls: ReturnType<typeof createImageUrlBuilder>
  /** Files that are known to be there. */
  readonly #there = new Set<string>()

  constructor(place: Place) {
    this.#place = place
    this.#areHosted = place.client.config().useProjectHostname
    this.#urls = createImageUrlBuilder(place.client)
  }

  /** Renders something, and has the files of all pictures that it shows. Throws `picture-failed` when one is not to be had. */
  async with<T>(render: (locate: LocatePicture) => T): Promise<WithPictures<T>> {
    if (this.#areHosted) {
      return {result: render((rendition) => this.#urlOf(rendition, 'auto=format')), pictures: []}
    }
    const wanted = new Map<string, Rendition>()
    const result = render((rendition) => {
      const path = pathOf(rendition)
      wanted.set(path, rendition)
      return path
    })
    for (const [path, rendition] of wanted) await this.#provide(path, rendition)
    return {result, pictures: [...wanted.keys()]}
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

  #fileUrlOf(rendition: Rendition): string {
    return isDrawing(rendition.assetId) ? this.#urlOf(rendition, 'fm=png') : this.#urlOf(rendition)
  }

  async #provide(path: string, rendition: Rendition): Promise<void> {
    if (this.#there.has(path)) return
    const {state, folder, report, dryRun} = this.#place
    const known = state.files.get(path)
    if (known?.size == null || !folder.isWhole(path, known.size)) {
      if (dryRun) report.written.push(path)
      else await this.#make(path, rendition)
    }
    this.#there.add(path)
  }

  async #make(path: string, rendition: Rendition): Promise<void> {
    const content = await pictureFrom(this.#fileUrlOf(rendition), rendition.assetId)
    const owner = {list: listNames.pictures}
    const planned = planFiles(this.#place, [{path, content}])
    const {state} = this.#place
    state.transact(() => announceFiles(this.#place, planned, owner), {isDurable: true})
    writeFiles(this.#place, planned)
    state.transact(() => settleFiles(this.#place, placed(planned), owner))
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

async function pictureFrom(url: string, assetId: string): Promise<Buffer> {
  try {
    const response = await fetchFromLake(url)
    if (response.ok) return Buffer.from(await response.arrayBuffer())
    throw new Error(`the lake answers ${response.status} ${await response.text()}`)
  } catch (error) {
    throw new PublishError(
      'picture-failed',
      `The picture ${assetId} cannot be had: ${reasonOf(error)}`,
    )
  }
}
