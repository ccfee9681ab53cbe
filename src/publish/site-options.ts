import type {SanityClient} from '@sanity/client'

import type {RenderOptions, Site} from '../render/index.ts'
import {articleFormats, type FormatName} from './formats.ts'
import {linksOf, type Output} from './output.ts'
import {outputs as allOutputs} from './outputs.ts'
import {rendererVersion} from './renderer-version.ts'
import type {Progress} from './progress.ts'

/** What is to be made of what is published, and where. */
export interface SiteOptions {
  /** The folder of the site. It may hold other files, which stay as they are. */
  readonly directory: string
  /** What the site is called and where it will stand. */
  readonly site?: Site
  /** What it is written as; everything by default. */
  readonly formats?: readonly FormatName[]
  /** What it can have beside its articles: `outputs` by default, to which others may be added. After a change of their code, build with `full`. */
  readonly outputs?: readonly Output[]
  /** How everything is rendered, beside what a site itself decides. */
  readonly render?: Omit<
    RenderOptions,
    'edit' | 'ignoreEmbargo' | 'locatePicture' | 'now' | 'onProblem' | 'site' | 'unknown'
  >
  /** The moment that the site is built for, by which articles are held back; what the clock says by default. */
  readonly now?: Date
  /** Does not touch the site: the report says what a run would do. */
  readonly dryRun?: boolean
  /** Renders everything again, whatever is known of it. */
  readonly full?: boolean
  /** Files at the places of the site's that the site has not written give way. */
  readonly overwrite?: boolean
  /** Hears how far the run is. */
  readonly onProgress?: (progress: Progress) => void
}

/** The site when nobody says what it is: it is looked at on this machine. */
export const defaultSite: Site = {title: 'newsdesk', baseUrl: 'http://localhost:8080/'}

/** Returns the site with the files that its pages link to, unless it names them itself. */
export function siteOf({
  site = defaultSite,
  ...options
}: Pick<SiteOptions, 'site' | 'outputs'>): Site {
  return {links: linksOf(outputsOf(options)), ...site}
}

/** Everything beside content that the files depend on, as one text. Another one means another site. */
export function fingerprintOf(client: SanityClient, options: SiteOptions): string {
  const {projectId, dataset} = client.config()
  const {render = {}} = options
  const site = siteOf(options)
  const version = rendererVersion()
  const outputs = outputsOf(options).map(({name}) => name)
  const formats = formatsOf(options)
  return JSON.stringify({version, projectId, dataset, site, formats, outputs, render})
}

/** Returns what the site can have beside its articles. */
export function outputsOf({outputs = allOutputs}: Pick<SiteOptions, 'outputs'>): readonly Output[] {
  return outputs
}

/** Returns the names of what the site is written as, in their order. */
export function formatsOf(options: SiteOptions): string[] {
  const names = [...articleFormats, ...outputsOf(options).map(({format}) => format)]
  const chosen: readonly string[] = options.formats ?? names
  return [...new Set(names)].filter((name) => chosen.includes(name))
}
