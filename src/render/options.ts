import {isTimeZone} from './format-date.ts'
import {languageTag, siteLanguage} from './language.ts'
import type {ContentProblem} from './check/problem.ts'
import {RenderError} from './error.ts'
import type {LocateFile, LocatePicture} from './pictures/rendition.ts'
import type {Site} from './site/site.ts'
import type {Theme} from './theme/theme.ts'
import type {Typography} from './typography/typeset.ts'

/** Options of rendering. Each has a default. */
export interface RenderOptions {
  /**
   * The treatment of unknown or malformed content that cannot be repaired. By default, `throw` throws a RenderError
   * that lists all problems. With `mark`, a visible marker takes its place.
   */
  readonly unknown?: 'throw' | 'mark'
  /** Receives every problem of the content, including repaired ones. */
  readonly onProblem?: (problem: ContentProblem) => void
  /**
   * Fields that a newsroom has added to the schema and that are not for readers. Their words are not reported as
   * unread.
   */
  readonly ownFields?: readonly string[]
  /** The newsroom's IANA time zone, for all times shown; `Europe/Berlin` by default. */
  readonly timeZone?: string
  /**
   * The BCP 47 language of content without its own, such as bare Portable Text. The default is the site's, else German.
   */
  readonly language?: string
  /** The moment of rendering; the current time by default. Newer content is not rendered. */
  readonly now?: Date
  /** Whether an article under embargo is rendered, as in a preview. By default it is refused, and left out of lists. */
  readonly ignoreEmbargo?: boolean
  /** The site of the article; without it there are no absolute addresses. */
  readonly site?: Site
  /** Returns the place of a picture's rendition; without it pictures are shown as uploaded. */
  readonly locatePicture?: LocatePicture
  /** Returns the place of an audio or video file; without it the address of the lake is shown. */
  readonly locateFile?: LocateFile
  /** Whether marks and spaces follow the typography of the language; true by default. */
  readonly typography?: boolean
  /**
   * Returns the attribute `data-sanity` of the element for a path such as `sections[_key=="a"].body[_key=="b"]`;
   * undefined for an element without one. The attribute leads editors to the field. Published pages leave this option
   * out and have no such attributes.
   */
  readonly edit?: (path: string) => string | undefined
  /** The look of pages; that of newsdesk by default. */
  readonly theme?: Theme
  /** Whether long words get soft hyphens: by default in pages, nowhere else. */
  readonly hyphenation?: boolean
}

/** The time zone of the newsroom, unless an option overrides it. */
export const defaultTimeZone = 'Europe/Berlin'

/** The time zone and the moment of rendering. */
export interface Clock {
  readonly timeZone: string
  readonly now: Date
}

/** Fills in the defaults. Throws a RenderError `invalid-option` for an unknown time zone. */
export function clockOf({timeZone = defaultTimeZone, now = new Date()}: Partial<Clock>): Clock {
  if (isTimeZone(timeZone)) return {timeZone, now}
  throw new RenderError(
    'invalid-option',
    '',
    `The option timeZone is ${JSON.stringify(timeZone)}, which is not an IANA time zone. Use one such as "Europe/Berlin".`,
  )
}

/** The options with all defaults filled in. */
export interface Context extends Clock {
  readonly lang: string
  readonly typography: Typography
  readonly site?: Site
  /** The article's address in the site, the base of its relative links. */
  readonly articleUrl?: string
  readonly locatePicture?: LocatePicture
  readonly locateFile?: LocateFile
  readonly edit?: RenderOptions['edit']
  readonly theme?: Theme
}

/**
 * Fills in the defaults. `language` is that of the content and wins over the option. Throws a RenderError
 * `invalid-option` for an unknown time zone.
 */
export function createContext(
  options: RenderOptions,
  language?: unknown,
  marks: Typography['marks'] = 'generated',
): Context {
  const {site, locatePicture, locateFile, edit, theme} = options
  const lang = languageTag(language) ?? languageTag(options.language) ?? siteLanguage(site)
  const {typography: isOn = true, hyphenation: hasHyphens = false} = options
  const typography = {lang, isOn, hasHyphens, marks}
  return {...clockOf(options), lang, site, locatePicture, locateFile, edit, theme, typography}
}
