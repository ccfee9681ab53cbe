import {isTimeZone} from './date.ts'
import {languageTag, siteLanguage} from './language.ts'
import type {ContentProblem} from './check/problem.ts'
import {RenderError} from './error.ts'
import type {LocatePicture} from './pictures/rendition.ts'
import type {Site} from './site/site.ts'
import type {Typography} from './typography/typeset.ts'

/** How to render; every option may be left out. */
export interface RenderOptions {
  /**
   * What happens at content this room does not know or that is malformed and cannot be repaired:
   * `throw` (the default) throws a RenderError that lists all of it, `mark` puts a visible marker
   * in its place and goes on.
   */
  readonly unknown?: 'throw' | 'mark'
  /** Hears of everything that was found wrong with the content, what was repaired among it. */
  readonly onProblem?: (problem: ContentProblem) => void
  /**
   * Names of fields that a newsroom has added to the schema and that hold nothing for readers:
   * their words are not reported as unread.
   */
  readonly ownFields?: readonly string[]
  /** The newsroom's IANA time zone for every moment shown; `Europe/Berlin` by default. */
  readonly timeZone?: string
  /** The BCP 47 language of what brings none of its own, such as bare Portable Text; the site's by default, else German. */
  readonly language?: string
  /** The moment at which it is rendered; what the clock says by default. Nothing that is rendered is newer. */
  readonly now?: Date
  /**
   * Whether an article is rendered before the moment that it is published at, as in a preview. By default it is refused,
   * and left out of lists.
   */
  readonly ignoreEmbargo?: boolean
  /** The site that it is rendered for; without one there are no absolute addresses. */
  readonly site?: Site
  /** Where renditions of pictures are found; without it pictures are shown as they were uploaded. */
  readonly locatePicture?: LocatePicture
  /** Whether marks and spaces are set as the language has them; true by default. */
  readonly typography?: boolean
  /**
   * Makes of a path such as `sections[_key=="a"].body[_key=="b"]` what leads an editor from an element to the field
   * that it shows, as the value of its attribute `data-sanity`; undefined for an element without one. Left out, as in
   * everything that is published, there are no such attributes.
   */
  readonly edit?: (path: string) => string | undefined
  /** Whether long words get soft hyphens: by default in pages, nowhere else. */
  readonly hyphenation?: boolean
}

/** The time zone of the newsroom, unless an option says another one. */
export const defaultTimeZone = 'Europe/Berlin'

/** Where and when something is rendered. */
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
    `The option timeZone is ${JSON.stringify(timeZone)}, which is no IANA time zone. Use one such as "Europe/Berlin".`,
  )
}

/** Options with nothing left open, as every part of this room takes them. */
export interface Context extends Clock {
  readonly lang: string
  readonly typography: Typography
  readonly site?: Site
  /** Where the article stands in the site, from which its relative links lead. */
  readonly articleUrl?: string
  readonly locatePicture?: LocatePicture
  readonly edit?: RenderOptions['edit']
}

/**
 * Fills in the defaults. `language` is what the content says of itself and wins over the option.
 * Throws a RenderError `invalid-option` for an unknown time zone.
 */
export function createContext(
  options: RenderOptions,
  language?: unknown,
  marks: Typography['marks'] = 'generated',
): Context {
  const {site, locatePicture, edit} = options
  const lang = languageTag(language) ?? languageTag(options.language) ?? siteLanguage(site)
  const {typography: isOn = true, hyphenation: hasHyphens = false} = options
  const typography = {lang, isOn, hasHyphens, marks}
  return {...clockOf(options), lang, site, locatePicture, edit, typography}
}
