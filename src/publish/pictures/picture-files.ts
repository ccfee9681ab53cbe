import {basename, extname} from 'node:path'
import {Readable} from 'node:stream'

import type {SanityClient} from '@sanity/client'

import {reasonOf} from '../../content/reason-of.ts'
import {isMediaPath} from '../../content/media-types.ts'
import {fetchFromLake} from '../../connection/index.ts'
import {
  announceFiles,
  placed,
  planFiles,
  settleFiles,
  writeFiles,
  type SiteTarget,
} from '../files/put-files.ts'
import {PublishError} from '../publish-error.ts'
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
  async with<T>(
    render: Parameters<typeof PictureLocator.prototype.with<T>>[0],
  ): Promise<WithPictures<T>> {
    const {result, wanted} = this.#locator.with(render)
    return {result, pictures: await this.provide(wanted)}
  }

  /** Makes the missing files of pictures, and returns the paths of all. Throws `picture-failed`. */
  async provide(wanted: readonly WantedPicture[]): Promise<string[]> {
    for (const each of wanted) await this.#provide(each)
    return wanted.map(({path}) => path)
  }

  async #provide(wanted: WantedPicture): Promise<void> {
    const {path} = wanted
    if (this.#there.has(path)) return
    const {state, folder, report, dryRun} = this.#target
    const known = state.files.get(path)
    if (known?.size == null || !folder.isWhole(path, known.size)) {
      if (dryRun) report.written.push(path)
      else await this.#make(wanted)
    }
    this.#there.add(path)
  }

  async #make(wanted: WantedPicture): Promise<void> {
    const {path} = wanted
    const {assetId} = wanted.shown
    const response = await responseFrom(this.#locator.fileUrlOf(wanted), assetId)
    if (isMediaPath(path)) return this.#receive(path, assetId, response.body)
    const content = Buffer.from(await orFailed(assetId, () => response.arrayBuffer()))
    const planned = planFiles(this.#target, [{path, content}])
    const {state} = this.#target
    state.transact(() => announceFiles(this.#target, planned, pictureOwner), {isDurable: true})
    writeFiles(this.#target, planned)
    state.transact(() => settleFiles(this.#target, placed(planned), pictureOwner))
  }

  /** Writes an audio or a video piece by piece, because it may be larger than the memory. */
  async #receive(
    path: string,
    assetId: string,
    content: AsyncIterable<Uint8Array> | null,
  ): Promise<void> {
    const {state, folder, report} = this.#target
    // The state may be lost, and the file still there.
    const isWhole = await folder.hasSha1(path, sha1In(path))
    folder.checkPlace(path, isWhole || state.files.get(path) !== undefined)
    const announced = [{path, isWritten: true}]
    state.transact(() => announceFiles(this.#target, announced, pictureOwner), {isDurable: true})
    const size = await orFailed(assetId, () => folder.receive(path, content ?? Readable.from([])))
    report.written.push(path)
    state.transact(() => settleFiles(this.#target, [{path, size, isWritten: true}], pictureOwner))
  }
}

function sha1In(path: string): string {
  return basename(path, extname(path))
}

async function responseFrom(url: string, assetId: string): ReturnType<typeof fetchFromLake> {
  return orFailed(assetId, async () => {
    const response = await fetchFromLake(url)
    if (response.ok) return response
    throw new Error(`the lake answers ${response.status} ${await response.text()}`)
  })
}

/** Reports a failure of the lake, or of the way to it, as `picture-failed`. A failure of the disk stays as it is. */
async function orFailed<T>(assetId: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    throw new PublishError(
      'picture-failed',
      `The file ${assetId} cannot be fetched: ${reasonOf(error)}`,
    )
  }
}
