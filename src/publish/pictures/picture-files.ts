import type {SanityClient} from '@sanity/client'

import {fetchFromLake} from '../../connection/index.ts'
import type {LocatePicture, Rendition} from '../../render/index.ts'
import {
  announceFiles,
  placed,
  planFiles,
  settleFiles,
  writeFiles,
  type SiteTarget,
} from '../files/put-files.ts'
import {PublishError, reasonOf} from '../publish-error.ts'
import {pictureOwner} from '../state/site-state.ts'
import {PictureLocator, type WantedPicture} from './picture-locator.ts'

interface PictureTarget extends SiteTarget {
  readonly client: SanityClient
  readonly dryRun: boolean
}

/** A rendered result, and the files of the pictures that it shows. */
export interface WithPictures<T> {
  readonly result: T
  readonly pictures: readonly string[]
}

/** Makes the files of the pictures that a site shows. */
export class PictureFiles {
  readonly #target: PictureTarget
  readonly #locator: PictureLocator
  /** The paths of files that are known to exist. */
  readonly #there = new Set<string>()

  constructor(target: PictureTarget) {
    this.#target = target
    this.#locator = new PictureLocator(target.client)
  }

  /** Renders something, and makes the files of all pictures that it shows. Throws `picture-failed`. */
  async with<T>(render: (locate: LocatePicture) => T): Promise<WithPictures<T>> {
    const {result, wanted} = this.#locator.with(render)
    return {result, pictures: await this.provide(wanted)}
  }

  /** Makes the missing files of pictures, and returns the paths of all. Throws `picture-failed`. */
  async provide(wanted: readonly WantedPicture[]): Promise<string[]> {
    for (const {path, rendition} of wanted) await this.#provide(path, rendition)
    return wanted.map(({path}) => path)
  }

  async #provide(path: string, rendition: Rendition): Promise<void> {
    if (this.#there.has(path)) return
    const {state, folder, report, dryRun} = this.#target
    const known = state.files.get(path)
    if (known?.size == null || !folder.isWhole(path, known.size)) {
      if (dryRun) report.written.push(path)
      else await this.#make(path, rendition)
    }
    this.#there.add(path)
  }

  async #make(path: string, rendition: Rendition): Promise<void> {
    const content = await pictureFrom(this.#locator.fileUrlOf(rendition), rendition.assetId)
    const planned = planFiles(this.#target, [{path, content}])
    const {state} = this.#target
    state.transact(() => announceFiles(this.#target, planned, pictureOwner), {isDurable: true})
    writeFiles(this.#target, planned)
    state.transact(() => settleFiles(this.#target, placed(planned), pictureOwner))
  }
}

async function pictureFrom(url: string, assetId: string): Promise<Buffer> {
  try {
    const response = await fetchFromLake(url)
    if (response.ok) return Buffer.from(await response.arrayBuffer())
    throw new Error(`the lake answers ${response.status} ${await response.text()}`)
  } catch (error) {
    throw new PublishError(
      'picture-failed',
      `The picture ${assetId} cannot be fetched: ${reasonOf(error)}`,
    )
  }
}
