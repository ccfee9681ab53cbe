import type {Problem, Report} from './check/problem.ts'
import {describe} from './check/problem.ts'
import {isTimeZone} from './date.ts'
import {RenderError} from './error.ts'
import type {LocatePicture} from './pictures.ts'
import type {Site} from './site/site.ts'

/** How to render; every option may be left out. */
export interface RenderOptions {
  /**
   * What happens at content this room does not know or that is malformed: `throw` (the default)
   * throws a RenderError with its path, `mark` puts a visible marker in its place and goes on.
   */
  readonly unknown?: 'throw' | 'mark'
  /** The newsroom's IANA time zone for every moment shown; `Europe/Berlin` by default. */
  readonly timeZone?: string
  /** The BCP 47 language of bare Portable Text; an article brings its own. German by default. */
  readonly language?: string
  /** The site that it is rendered for; without one there are no absolute addresses. */
  readonly site?: Site
  /** Where renditions of pictures are found; without it pictures are shown as they were uploaded. */
  readonly locatePicture?: LocatePicture
}

/** Options with nothing left open, as every part of this room takes them. */
export interface Context {
  readonly lang: string
  readonly timeZone: string
  readonly report: Report
}

/**
 * Fills in the defaults. `language` is what the content says of itself and wins over the option.
 * Throws a RenderError `invalid-option` for an unknown time zone.
 */
export function createContext(options: RenderOptions, language?: unknown): Context {
  const timeZone = options.timeZone ?? 'Europe/Berlin'
  if (!isTimeZone(timeZone)) {
    throw new RenderError(
      'invalid-option',
      '',
      `The option timeZone is ${JSON.stringify(timeZone)}, which is no IANA time zone. Use one such as "Europe/Berlin".`,
    )
  }
  const lang = languageTag(language) ?? languageTag(options.language) ?? 'de'
  return {lang, timeZone, report: options.unknown === 'mark' ? mark : raise}
}

function mark(problem: Omit<Problem, '_type'>): Problem {
  return {_type: 'problem', ...problem}
}

function raise(problem: Omit<Problem, '_type'>): never {
  const where = problem.path || 'the input'
  const what = describe(problem, 'en')
  throw new RenderError(
    problem.code,
    problem.path,
    `${what}, at ${where}. Correct the content there.`,
  )
}

function languageTag(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/iu.test(value)
    ? value
    : undefined
}
