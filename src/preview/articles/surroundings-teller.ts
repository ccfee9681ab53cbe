import type {Surroundings} from '../../render/live/index.ts'
import type {ServerMessage} from '../live/protocol.ts'
import type {PageContent} from './article-view.ts'
import type {Viewer} from './viewer.ts'

/** The delay before the surroundings follow a change of the text, in milliseconds. */
const delay = 500

/**
 * Sends pages the changes around the text: head, masthead and footer. Nobody watches those while typing, and the linked
 * data in the head repeats the whole text. So they follow a moment later, several changes at once.
 */
export class SurroundingsTeller {
  readonly #viewers: ReadonlySet<Viewer>
  #timer: NodeJS.Timeout | undefined
  /** The last message, because most pages need the same one. */
  #told: {before: PageContent | undefined; after: PageContent; text: string | undefined} | undefined

  constructor(viewers: ReadonlySet<Viewer>) {
    this.#viewers = viewers
  }

  tellSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      for (const viewer of this.#viewers) this.#tell(viewer)
      this.#told = undefined
    }, delay).unref()
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #tell(viewer: Viewer): void {
    const {shown, around} = viewer
    if (!shown || shown === around) return
    viewer.around = shown
    if (this.#told?.before !== around || this.#told?.after !== shown) {
      const message = changeOf(around, shown)
      this.#told = {before: around, after: shown, text: message && JSON.stringify(message)}
    }
    if (this.#told?.text !== undefined) viewer.send(this.#told.text)
  }
}

/** Undefined for content that cannot be serialised; the page reports that, see {@link ArticleView}. */
function surroundingsOf({rendering}: Pick<PageContent, 'rendering'>): Surroundings | undefined {
  try {
    return rendering.surroundings()
  } catch {
    return undefined
  }
}

function changeOf(
  from: PageContent | undefined,
  {version: to, ...shown}: PageContent,
): ServerMessage | undefined {
  const after = surroundingsOf(shown)
  if (!after) return undefined
  const before = from && surroundingsOf(from)
  if (!before) return {type: 'surroundings', to, ...after}
  const names = ['head', 'masthead', 'footer'] as const
  const changed = names.filter((name) => before[name] !== after[name])
  if (changed.length === 0) return undefined
  return {
    type: 'surroundings',
    to,
    ...Object.fromEntries(changed.map((name) => [name, after[name]])),
  }
}
