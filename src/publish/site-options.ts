import type {SanityClient} from '@sanity/client'

import type {RenderOptions, Site} from '../render/index.ts'
import {formatNames, type FormatName} from './formats.ts'
import {rendererVersion} from './renderer-version.ts'
import type {Progress} from './run.ts'

/** What is to be made of what is published, and where. */
export interface SiteOptions {
  /** The folder of the site. It may hold other files, which stay as they are. */
  readonly directory: string
  /** What the site is called and where it will stand. */
  readonly site?: Site
  /** What it is written as; everything by default. */
  readonly formats?: readonly FormatName[]
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

/** Everything beside content that the files depend on, as one text. Another one means another site. */
export function fingerprintOf(client: SanityClient, options: SiteOptions): string {
  const {projectId, dataset} = client.config()
  const {site = defaultSite, render = {}} = options
  const version = rendererVersion()
  return JSON.stringify({version, projectId, dataset, site, formats: formatsOf(options), render})
}

export function formatsOf({formats = formatNames}: SiteOptions): FormatName[] {
  return formatNames.filter((name) => formats.includes(name))
}
