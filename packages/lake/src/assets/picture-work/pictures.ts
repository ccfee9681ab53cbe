import {availableParallelism} from 'node:os'

import type {Content} from '../asset-files.ts'
import type {MetadataPart} from '../metadata-parts.ts'
import type {Format, Transformation} from '../transformation/transformation.ts'
import {PictureWorkers} from './picture-workers.ts'
import type {Examined} from './picture-work.ts'

/** How many pictures may wait to be worked on. */
const waiting = 100

/** A transformation that is estimated above this counts as long, in milliseconds. */
const longTime = 1_000

/**
 * All work on the pictures of a lake. Uploads, short transformations and long ones have separate workers, so that none
 * waits for another kind.
 */
export class Pictures {
  readonly #uploads = new PictureWorkers({atOnce: 2, waiting})
  readonly #short = new PictureWorkers({
    atOnce: Math.min(4, Math.max(2, availableParallelism())),
    waiting,
  })
  readonly #long = new PictureWorkers({atOnce: 1, waiting})

  /**
   * Returns the format and the metadata of an image. Throws `bad-request` for a file that is damaged, too large or not
   * an image, `busy`, and `cancelled` when the signal aborts.
   */
  async examine(
    content: Content,
    parts: readonly MetadataPart[] | undefined,
    signal?: AbortSignal,
  ): Promise<Examined> {
    return (await this.#uploads.run({kind: 'examine', content, parts}, signal)) as Examined
  }

  /** Transforms an image that is expected to take some milliseconds. Throws as {@link Pictures.examine} does. */
  async transform(
    content: Content,
    wanted: Transformation,
    format: Format,
    expected: number,
    signal?: AbortSignal,
  ): Promise<Buffer> {
    const workers = expected > longTime ? this.#long : this.#short
    return (await workers.run({kind: 'transform', content, wanted, format}, signal)) as Buffer
  }

  /** Ends all work. */
  close(): void {
    this.#uploads.close()
    this.#short.close()
    this.#long.close()
  }
}
