import type {SanityClient} from '@sanity/client'

import {membersOf} from '../../content/unknown-value.ts'
import type {ArticleFetcher, FetchedArticle} from '../articles/fetch-articles.ts'
import {renderArticle} from '../articles/render-article.ts'
import {EventLoopPauses} from '../event-loop-pauses.ts'
import {asContentFault, isContentFault} from '../content-fault.ts'
import {PictureLocator} from '../pictures/picture-locator.ts'
import {trackReads} from '../site/track-reads.ts'
import type {ContentProblem} from '../../render/index.ts'
import type {
  RenderedArticle,
  RenderedFiles,
  RenderSettings,
  WantedArticle,
} from './rendered-article.ts'

/** Fetches articles and renders them, in this thread. */
export class ArticleRenderer {
  readonly #fetcher: ArticleFetcher
  readonly #locator: PictureLocator
  readonly #settings: RenderSettings
  /** The fields of the site that the rendered articles have read. */
  readonly reads: ReadonlySet<string>
  readonly #pauses = new EventLoopPauses()

  constructor(client: SanityClient, fetcher: ArticleFetcher, settings: RenderSettings) {
    this.#fetcher = fetcher
    this.#locator = new PictureLocator(client)
    const {site, reads} = trackReads(settings.options.site)
    this.#settings = {...settings, options: {...settings.options, site}}
    this.reads = reads
  }

  /** Renders the articles that are still published, in no particular order. */
  async render(wanted: readonly WantedArticle[]): Promise<RenderedArticle[]> {
    const slugs = new Map(wanted.map(({id, slug}) => [id, slug]))
    const rendered: RenderedArticle[] = []
    for (const fetched of await this.#fetcher.fetch([...slugs.keys()])) {
      await this.#pauses.takeIfDue()
      rendered.push(this.#render(fetched, slugs.get(fetched.stored._id) ?? ''))
    }
    return rendered
  }

  #render({stored, references, article}: FetchedArticle, slug: string): RenderedArticle {
    const repaired: string[] = []
    const onProblem = ({path, what, why, repaired: isRepaired}: ContentProblem) => {
      if (isRepaired) repaired.push(`${path}: ${what}. ${why}`)
    }
    const files = (): RenderedFiles => {
      const {result, wanted} = this.#locator.with((located) => {
        const {formats, options} = this.#settings
        return renderArticle({formats, options: {...options, ...located, onProblem}}, slug, article)
      })
      return {files: result, pictures: wanted}
    }
    const {_id, _type, _rev, _createdAt, _updatedAt, publishedAt} = stored
    const {formerSlugs = null, updatedAt = null, topics = null, corrections = null} = stored
    return {
      document: {
        _id,
        _type,
        _rev,
        _createdAt,
        _updatedAt,
        slug: stored.slug?.current ?? null,
        formerSlugs,
        publishedAt,
        updatedAt,
        topics,
        corrections,
      },
      references: references.map(({id, uses, document}) => ({
        id,
        uses,
        document: document && {
          _id: document._id,
          _type: document._type,
          _rev: document._rev,
          slug: document.slug?.current ?? null,
        },
      })),
      bytes: roughBytes(stored),
      repaired,
      outcome: outcomeOf(files),
    }
  }
}

function outcomeOf(render: () => RenderedFiles): RenderedArticle['outcome'] {
  try {
    return asContentFault(render)
  } catch (error) {
    if (isContentFault(error)) return {failure: error.message}
    throw error
  }
}

/** Estimates the size of a document by the number of its blocks. Measuring it would cost as much as reading it. */
function roughBytes({sections}: {readonly sections?: unknown}): number {
  const blocks = membersOf(sections).map((section) =>
    typeof section === 'object' && section !== null && 'body' in section
      ? membersOf(section.body).length
      : 0,
  )
  return 1_000 + 1_000 * blocks.reduce((sum, count) => sum + count, 0)
}
