import type {SanityClient} from '@sanity/client'

import type {RedirectFormat, RenderOptions, Site} from '../render/index.ts'
import {articleFormats} from './formats.ts'
import {readKept, type KeptOptions} from './kept-options.ts'
import {linksOf, type Output} from './output.ts'
import {outputs as allOutputs} from './outputs.ts'
import {rendererVersion} from './renderer-version.ts'
import type {Progress} from './progress.ts'

/**
 * The site to build, its formats and its place. The folder remembers `site`, `formats` and `redirects`: a later run that
 * does not say them goes by those of the folder.
 */
export interface SiteOptions {
  /** The folder of the site. Other files in it stay untouched. */
  readonly directory: string
  /** The site's name, address and more. */
  readonly site?: Partial<Site>
  /** The fields of `site` that the folder forgets, so that the newsroom's settings count. */
  readonly forget?: readonly (keyof Site)[]
  /** The settings of the newsroom, which count where `site` says nothing. A run reads them from the lake. */
  readonly settings?: Partial<Site>
  /** Where the folder is served on this machine: the address of the site until somebody says another. */
  readonly servedAt?: string
  /** The formats and outputs to write: a name of `formatNames`, or the format of an output of one's own. All by default. */
  readonly formats?: readonly string[]
  /** How former addresses are written: as a page each, by default, or as the file that a host reads. */
  readonly redirects?: RedirectFormat
  /**
   * The outputs that the site can have: those of `outputs.ts` by default, to which you may add your own. After a change
   * of their code, build with `full`.
   */
  readonly outputs?: readonly Output[]
  /** The options of the newsroom's configuration. Options of a run and those that the folder remembers win. */
  readonly configured?: Pick<SiteOptions, 'formats' | 'redirects'>
  /** How many days the address of an unpublished document is gone (410); for ever by default. Then it is not found. */
  readonly goneDays?: number
  /** The address of the newsroom's configuration as a module. Its code decides what is stale. */
  readonly module?: string
  /** Options of the renderer, without those that the pipeline sets. */
  readonly render?: Omit<
    RenderOptions,
    | 'edit'
    | 'ignoreEmbargo'
    | 'locateFile'
    | 'locatePicture'
    | 'now'
    | 'onProblem'
    | 'site'
    | 'unknown'
  >
  /** The moment for which the site is built, which decides on embargoes; now by default. */
  readonly now?: Date
  /** Leaves the site untouched and reports what a run would do. */
  readonly dryRun?: boolean
  /** Renders everything again. */
  readonly full?: boolean
  /** Replaces foreign files at the places of the site's files. */
  readonly overwrite?: boolean
  /** Receives the progress of the run. */
  readonly onProgress?: (progress: Progress) => void
}

/** The default site, for looking at it on this machine. */
const defaultSite: Site = {title: 'newsdesk', baseUrl: 'http://localhost:8080/'}

/**
 * Returns options completed by those that the folder of the site remembers. The options of this run come first, then the
 * remembered ones, then the newsroom's settings. No other place decides this. {@link siteOf}, {@link formatsOf} and
 * {@link redirectsOf} add the defaults. Throws `damaged-options`.
 */
export function withKept(options: SiteOptions): SiteOptions {
  const {site: kept = {}, formats, redirects, settings} = readKept(options.directory)
  const forgotten: ReadonlySet<string> = new Set(options.forget)
  const site = Object.fromEntries(Object.entries(kept).filter(([name]) => !forgotten.has(name)))
  return {
    ...options,
    site: {...site, ...said(options.site)},
    formats: options.formats ?? formats,
    redirects: options.redirects ?? redirects,
    settings: options.settings ?? settings,
  }
}

/** Returns the part of complete options that the folder remembers. All formats are as good as none. */
export function keptOf(options: SiteOptions): KeptOptions {
  const {site, formats, redirects, settings, configured} = options
  const all = formatsOf({outputs: options.outputs})
  const isEvery = all.every((name) => name === 'always' || formats?.includes(name))
  return {
    ...(site && Object.keys(site).length > 0 ? {site} : {}),
    ...(formats === undefined || (isEvery && !configured?.formats) ? {} : {formats}),
    ...(redirects === undefined ? {} : {redirects}),
    ...(settings && Object.keys(settings).length > 0 ? {settings} : {}),
  }
}

/** Returns options without those that the folder remembers. */
export function withoutKept(options: SiteOptions): SiteOptions {
  return {
    ...options,
    site: undefined,
    formats: undefined,
    redirects: undefined,
    settings: undefined,
  }
}

function said(site: Partial<Site> = {}): Partial<Site> {
  return Object.fromEntries(Object.entries(site).filter(([, value]) => value !== undefined))
}

/** Returns the site with the defaults, and with the files that its pages link to unless it names them itself. */
export function siteOf(
  options: Pick<SiteOptions, 'site' | 'settings' | 'outputs' | 'servedAt'>,
): Site {
  const {site, settings, servedAt: baseUrl = defaultSite.baseUrl} = options
  const publisher = {...settings?.publisher, ...site?.publisher}
  const whole: Site = {
    ...defaultSite,
    baseUrl,
    ...settings,
    ...said(site),
    ...(Object.keys(publisher).length > 0 ? {publisher} : {}),
  }
  return {links: linksOf(outputsOf(options), whole), ...whole}
}

/**
 * Returns, as one text, everything beside the content and the site that the files depend on. A different text renders
 * everything again.
 */
export function fingerprintOf(client: SanityClient, options: SiteOptions): string {
  const {projectId, dataset} = client.config()
  const {render = {}} = options
  const version = rendererVersion(options.module)
  const outputs = outputsOf(options).map(({name}) => name)
  const formats = formatsOf(options)
  const redirects = redirectsOf(options)
  return JSON.stringify({version, projectId, dataset, formats, redirects, outputs, render})
}

/** Returns what the site can have beside its articles. */
export function outputsOf({outputs = allOutputs}: Pick<SiteOptions, 'outputs'>): readonly Output[] {
  return outputs
}

/** Returns how former addresses are written. */
export function redirectsOf({
  redirects,
  configured,
}: Pick<SiteOptions, 'redirects' | 'configured'>): RedirectFormat {
  return redirects ?? configured?.redirects ?? 'html'
}

/** Returns the names of what the site is written as, in their order. */
export function formatsOf(
  options: Pick<SiteOptions, 'formats' | 'outputs' | 'configured'>,
): string[] {
  const names = [...articleFormats, ...outputsOf(options).map(({format}) => format)]
  const chosen = options.formats ?? options.configured?.formats ?? names
  return [...new Set(names)].filter((name) => chosen.includes(name))
}
