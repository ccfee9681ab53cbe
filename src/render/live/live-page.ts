import type {Article} from '../article-types.ts'
import type {UnmetRule} from '../check/unmet-rule.ts'
import {unmetRulesOf} from '../check/list-unmet-rules.ts'
import type {ContentProblem} from '../check/problem.ts'
import type {HtmlContext} from '../html/context.ts'
import {renderCorrections} from '../html/corrections.ts'
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
import type {PreparedArticle} from '../prepare-article.ts'
import {prepare} from '../prepare-article.ts'
import {BlockCache} from './block-cache.ts'
import type {DividedPart, PagePart} from './page-part.ts'
import {Keys, partsHtml} from './page-part.ts'

/** The page of an article at one moment. */
export interface LiveRendering {
  /** A BCP 47 tag. */
  readonly lang: string
  /** As plain text. */
  readonly title: string
  /** The element `<main>` of the page. */
  readonly main: DividedPart
  /** The problems of the content, and its missing or insufficient fields. */
  readonly problems: readonly ContentProblem[]
  readonly unmetRules: readonly UnmetRule[]
  /** Returns the surroundings of the main content, computed once, on the first call. */
  readonly surroundings: () => Surroundings
  /**
   * Returns the whole page, without a policy: the server that shows it sends one. `head` is HTML at the end of its
   * head.
   */
  readonly page: (head?: string) => string
}

/**
 * Renders the page of an article repeatedly while it changes. The result is that of `renderPage`, in parts, and only
 * changed parts are rendered again. Content that cannot be rendered is marked, never refused.
 *
 * Blocks are compared by identity. Unchanged blocks must be the same objects, and no object may be mutated.
 */
export class LivePage {
  readonly #options: RenderOptions
  readonly #around: typeof pageAround
  readonly #cache = new BlockCache()

  /** `around` returns the page around the main content; that of an article by default. */
  constructor(
    options: Omit<RenderOptions, 'unknown' | 'onProblem' | 'ignoreEmbargo'> = {},
    around = pageAround,
  ) {
    this.#options = options
    this.#around = around
  }

  /** Throws a RenderError `invalid-article` for a value that is not an object. */
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
    const aroundMain = () => (around ??= this.#around(prepared, context, ''))
    return {
      lang: context.lang,
      title: plainField(prepared.article.title, context),
      main,
      problems,
      unmetRules: unmetRulesOf(prepared.article, article, prepared.context.timeZone),
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
      whole('corrections', renderCorrections(article.corrections, context)),
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
