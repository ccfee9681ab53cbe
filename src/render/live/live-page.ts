import type {Article} from '../article-types.ts'
import type {Lack} from '../check/lack.ts'
import {lacksOf} from '../check/list-lacks.ts'
import type {ContentProblem} from '../check/problem.ts'
import type {HtmlContext} from '../html/context.ts'
import {languageAttributes} from '../html/direction.ts'
import {plainField} from '../html/field.ts'
import {renderHeader} from '../html/header.ts'
import {Notes, renderNotes} from '../html/notes.ts'
import {renderPicture} from '../html/picture.ts'
import {problemSection, sectionFrames} from '../html/section.ts'
import {renderTopics} from '../html/topics.ts'
import {pageAround, pageContext} from '../formats/page.ts'
import type {RenderOptions} from '../options.ts'
import type {Document, Surroundings} from '../page/document.ts'
import {renderDocument, surroundingsOf} from '../page/document.ts'
import type {PreparedArticle} from '../prepare.ts'
import {prepare} from '../prepare.ts'
import {BlockCache} from './block-cache.ts'
import type {DividedPart, PagePart} from './page-part.ts'
import {Keys, partsHtml} from './page-part.ts'

/** An article as its page shows it at one moment. */
export interface LiveRendering {
  /** BCP 47. */
  readonly lang: string
  /** As plain text. */
  readonly title: string
  /** The element `<main>` of the page. */
  readonly main: DividedPart
  /** What is wrong with the content, and what it lacks. */
  readonly problems: readonly ContentProblem[]
  readonly lacks: readonly Lack[]
  /** What stands around it, worked out when it is asked for, and once. */
  readonly surroundings: () => Surroundings
  /** The whole page, without a policy of its own: whoever serves it sends one. `head` is HTML at the end of its head. */
  readonly page: (head?: string) => string
}

/**
 * Renders the page of an article as it changes: what `renderPage` gives, in parts, of which those that have not changed
 * are not rendered again. Content that cannot be rendered is marked, never refused.
 *
 * Blocks are known by identity: what has not changed must be the very same object, and no object may be changed.
 */
export class LivePage {
  readonly #options: RenderOptions
  readonly #cache = new BlockCache()

  constructor(options: Omit<RenderOptions, 'unknown' | 'onProblem' | 'ignoreEmbargo'> = {}) {
    this.#options = options
  }

  /** Throws a RenderError `invalid-article` for what is no object at all. */
  render(article: Article): LiveRendering {
    const problems: ContentProblem[] = []
    const prepared = prepare(article, {
      ...this.#options,
      unknown: 'mark',
      ignoreEmbargo: true,
      onProblem: (problem) => problems.push(problem),
    })
    const notes = new Notes()
    const context = pageContext(prepared, notes)
    const main: DividedPart = {
      key: 'main',
      open: '<main>',
      close: '</main>',
      parts: this.#parts(prepared, notes, context),
    }
    let around: Document | undefined
    let surroundings: Surroundings | undefined
    const aroundMain = () => (around ??= pageAround(prepared, context, ''))
    return {
      lang: context.lang,
      title: plainField(prepared.article.title, context),
      main,
      problems,
      lacks: lacksOf(prepared.article, article, prepared.context.timeZone),
      surroundings: () => (surroundings ??= surroundingsOf(aroundMain())),
      page: (head) =>
        renderDocument({...aroundMain(), main: partsHtml(main.parts), head, policy: null}),
    }
  }

  #parts({article}: PreparedArticle, notes: Notes, context: HtmlContext): PagePart[] {
    const parts: PagePart[] = [
      whole('header', renderHeader(article, context)),
      whole('image', article.image ? renderPicture(article.image, context, true) : ''),
      ...this.#sections(article.sections, context),
    ]
    return [
      {
        key: 'article',
        open: `<article${languageAttributes(context.lang)}>`,
        close: '</article>',
        parts: parts.filter(isShown),
      },
      whole('notes', renderNotes(notes, context)),
      whole('topics', renderTopics(article.topics, context)),
    ].filter(isShown)
  }

  #sections(sections: PreparedArticle['article']['sections'], context: HtmlContext): PagePart[] {
    const keys = new Keys()
    const frames = sectionFrames(context)
    return sections.map((section): PagePart => {
      if (section._type === 'problem') {
        return whole(keys.unique(`section ${section.path}`), problemSection(section, context))
      }
      const {open, heading, subheading} = frames(section)
      const blocks = new Keys()
      const headingKey = blocks.unique('heading')
      const body = this.#cache.render(
        section.blocks,
        section.place,
        {...context, subheading},
        blocks,
      )
      return {
        key: keys.unique(`section ${section.key}`),
        open,
        close: '</section>',
        parts: heading === '' ? body : [whole(headingKey, heading), ...body],
      }
    })
  }
}

function whole(key: string, html: string): PagePart {
  return {key, html: html.trimEnd()}
}

function isShown(part: PagePart): boolean {
  return !('html' in part) || part.html !== ''
}
