import type {SanityClient} from '@sanity/client'

import type {
  Article,
  RedirectFormat,
  RenderOptions,
  Site,
  SiteFile,
  SiteLink,
} from '../render/index.ts'
import {foldPath} from './files/fold-path.ts'
import type {ReadyRow} from './lists/ready-articles.ts'
import type {ReservedSlugs} from './reserved-slugs.ts'
import type {SiteState} from './state/site-state.ts'
import type {KnownOutput} from './state/stale-rule.ts'

/** The slugs that no article may have, because an output stands there, and the words for it in an error. */
type Reserves = {readonly words: string} & (
  | {readonly slug: (site: Site) => string}
  | {readonly isTaken: (folded: string, facts: Pick<SiteState, 'documents' | 'note'>) => boolean}
)

/** The tools and data from which outputs are made. */
export interface OutputContext {
  readonly client: SanityClient
  readonly state: SiteState
  readonly site: Site
  readonly options: RenderOptions
  /** The formats that the site is written as. */
  readonly formats: ReadonlySet<string>
  /** How former addresses are written. */
  readonly redirects: RedirectFormat
  /** All outputs that a site can have, in their order. */
  readonly outputs: readonly Output[]
  readonly reserved: ReservedSlugs
  /** Returns the newest articles in full. Outputs share one fetch. */
  readonly newest: () => Promise<readonly Article[]>
  /** Fetches articles in full, in their order. */
  readonly whole: (rows: readonly ReadyRow[]) => Promise<readonly Article[]>
}

/** How programs find an output whose name they do not know. It is empty for an output that only pages link to. */
interface Discovery {
  /** Every page links to it, in its head and perhaps its footer. */
  readonly link?: SiteLink | ((site: Site) => SiteLink)
  /** The path of a sitemap, which `robots.txt` names. */
  readonly robots?: string
  /** Returns the paths of its pages, which the sitemap lists. */
  readonly sitemap?: (context: OutputContext) => Iterable<string>
}

/** A file of an output: a text as renderers write it, or the bytes of another file. */
export interface OutputFile extends Pick<SiteFile, 'path'> {
  readonly content: string | Uint8Array
}

interface OutputTraits<Format extends string> extends KnownOutput {
  /** The name by which `formats` and `--format` choose the output; `always` for one that every site has. */
  readonly format: Format
  /**
   * When its stale files are made:
   *
   * - `at once`: in every run.
   * - `when quiet`: in a run without haste, because they take long on a large site.
   * - `after pages`: in every run, after those above that are made in it.
   * - `last`: after all others, because they list them.
   */
  readonly turn: 'at once' | 'when quiet' | 'after pages' | 'last'
  readonly discovery: Discovery
  readonly reserves?: Reserves
}

/** One kind of file that a site has beside its articles. */
export interface OutputDefinition<Format extends string, Content> extends OutputTraits<Format> {
  /** Fetches the content of the files; undefined for no files. `key` is a key of the stale rule, or `''`. */
  readonly ask: (context: OutputContext, key: string) => Promise<Content | undefined>
  /** Renders the files without I/O. Paths have the form of `paths` in `src/render`. */
  readonly render: (content: Content, context: OutputContext) => Iterable<OutputFile>
}

/** Renders files from fetched content. The options say where pictures are. */
export type RenderFiles = (options: RenderOptions) => Iterable<OutputFile>

/** An {@link OutputDefinition} that hides the type of its content. */
export interface Output<Format extends string = string> extends OutputTraits<Format> {
  readonly fetch: (context: OutputContext, key: string) => Promise<RenderFiles>
}

/** Makes an output from its definition. A file in `outputs/` holds one, and `outputs.ts` lists it. */
export function defineOutput<const Format extends string, Content>({
  ask,
  render,
  ...traits
}: OutputDefinition<Format, Content>): Output<Format> {
  return {
    ...traits,
    fetch: async (context, key) => {
      const content = await ask(context, key)
      return content === undefined ? () => [] : (options) => render(content, {...context, options})
    },
  }
}

/** Returns the files that every page of a site with these outputs links to. */
export function linksOf(outputs: readonly Output[], site: Site): SiteLink[] {
  return outputs.flatMap(({discovery: {link}}) =>
    typeof link === 'function' ? link(site) : (link ?? []),
  )
}

/** Returns whether a site of some formats has an output. */
export function isWanted({format}: Output, formats: ReadonlySet<string>): boolean {
  return format === 'always' || formats.has(format)
}

/** Returns the slugs that no article of a site may have. */
export function reservedSlugs(
  outputs: readonly Output[],
  {formats, site, state}: Pick<OutputContext, 'formats' | 'site' | 'state'>,
): ReservedSlugs {
  const wanted = outputs.filter((output) => isWanted(output, formats))
  return {
    get: (folded, except) =>
      wanted.find(({name, reserves}) => {
        if (!reserves || name === except?.name) return false
        return 'slug' in reserves
          ? foldPath(reserves.slug(site)) === folded
          : reserves.isTaken(folded, state)
      })?.reserves?.words,
  }
}
