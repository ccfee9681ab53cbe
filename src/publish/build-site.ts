import type {SanityClient} from '@sanity/client'

import {missingLegalPages} from '../content/legal-pages.ts'
import {clockOf} from '../render/index.ts'
import type {ArticleRun} from './articles/article-run.ts'
import {ArticleFetcher} from './articles/fetch-articles.ts'
import {publishArticles} from './articles/publish-articles.ts'
import {moveTopics} from './changes/move-topics.ts'
import {forgetGone} from './changes/addresses.ts'
import {passTime, readAllDates} from './changes/pass-time.ts'
import {readChanges, readChangesOf} from './changes/read-changes.ts'
import {isContentFault} from './content-fault.ts'
import {checkFiles} from './files/check-files.ts'
import {removeObsolete} from './files/remove-obsolete.ts'
import {SiteFolder} from './files/site-folder.ts'
import {reservedSlugs} from './output.ts'
import {PictureFiles} from './pictures/picture-files.ts'
import {publishOutputs, publishQuickOutputs, type OutputRun} from './publish-outputs.ts'
import {GrowingReport, type SiteReport} from './report.ts'
import {manyArticles, Renderers} from './rendering/renderers.ts'
import {keepOptions} from './kept-options.ts'
import {
  fingerprintOf,
  formatsOf,
  keptOf,
  outputsOf,
  redirectsOf,
  siteOf,
  withKept,
  type SiteOptions,
} from './site-options.ts'
import {fetchSettings, siteOwner, type SiteSettings} from './site/fetch-settings.ts'
import {recordPages} from './site/known-pages.ts'
import {forgetReads, staleBySite} from './site/stale-by-site.ts'
import {withSiteLock} from './state/lock.ts'
import {SiteState} from './state/site-state.ts'
import {outputName} from './state/stale-rule.ts'
import {storageFailure} from './storage-failure.ts'

/**
 * Brings the folder of a site up to date with the published content. Renders new and changed articles, by revision, and
 * removes files of articles that are no longer published. An article that cannot be rendered keeps its last good files
 * and is reported; the others go on. A run that is killed leaves whole files, and the next run finishes it.
 *
 * Throws `damaged-state`, `site-busy`, `disk-full`, `cannot-write`, and the client's errors when the lake cannot be
 * reached.
 */
export async function buildSite(client: SanityClient, options: SiteOptions): Promise<SiteReport> {
  return storing(options, () =>
    options.dryRun
      ? runOn(client, options)
      : withSiteLock(options.directory, () => runOn(client, options)),
  )
}

/**
 * Brings the site up to date with single documents that are known to have changed. The outputs that take long on a large
 * site stay stale until {@link updateOutputs} or {@link buildSite}. Throws as {@link buildSite}.
 */
export async function updateSite(
  client: SanityClient,
  options: SiteOptions,
  ids: readonly string[],
): Promise<SiteReport> {
  return update(client, options, {ids, publish: publishQuickOutputs})
}

/** Makes all stale outputs of the site again. Throws as {@link buildSite}. */
export async function updateOutputs(
  client: SanityClient,
  options: SiteOptions,
): Promise<SiteReport> {
  return update(client, options, {ids: [], publish: publishOutputs})
}

/** The documents that an update is about, and the outputs that follow them. */
interface Update {
  readonly ids: readonly string[]
  readonly publish: (run: OutputRun) => Promise<void>
}

function update(client: SanityClient, options: SiteOptions, about: Update): Promise<SiteReport> {
  return storing(options, () =>
    withSiteLock(options.directory, () => runOn(client, options, about)),
  )
}

/** Runs work that writes a site, and turns a failure of the disk into an error for people. */
async function storing<T>({directory}: SiteOptions, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storageFailure(directory, error)
  }
}

/** The tools of every step of one run. */
interface SiteRun extends ArticleRun, OutputRun {}

async function runOn(client: SanityClient, said: SiteOptions, about?: Update): Promise<SiteReport> {
  const known = withKept(said)
  const keep = (options: SiteOptions) => {
    if (!options.dryRun) keepOptions(options.directory, keptOf(options))
  }
  keep(known)
  const clock = clockOf({...known.render, now: known.now})
  const state = new SiteState(known.directory, clock, {
    copy: known.dryRun,
    outputs: outputsOf(known),
  })
  try {
    const settings = mayChangeSite(state, about) ? await fetchSettings(client) : undefined
    const options = settings ? {...known, settings: settings.site} : known
    keep(options)
    const run = runWith(client, options, state, about !== undefined)
    try {
      return await takeSteps(run, options, settings, about)
    } finally {
      await run.renderers.end()
    }
  } finally {
    state.close()
  }
}

/**
 * Returns whether the settings may be others than at the last run. Articles that the site knows do not change them, unless a
 * link of the settings leads there.
 */
function mayChangeSite(state: SiteState, about: Update | undefined): boolean {
  const targets = new Set(JSON.parse(state.note('site-targets') ?? '[]') as string[])
  return !about?.ids.every((id) => state.articles.get(id) && !targets.has(id))
}

async function takeSteps(
  run: SiteRun,
  options: SiteOptions,
  settings: SiteSettings | undefined,
  {ids, publish = publishOutputs}: Partial<Update> = {},
): Promise<SiteReport> {
  const {report, renderers, state} = run
  const begun = performance.now()
  await report.time('changes', () => findChanges(run, options, settings, ids))
  if (settings) await provideLogos(run, settings)
  await report.time('articles', () => publishArticles(run))
  // Outputs need the memory of the rendering thread.
  await renderers.end()
  await report.time('lists', async () => {
    await publish(run)
    removeObsolete(run)
  })
  const {language, navigation = [], footer = []} = run.site
  report.missingPages = missingLegalPages(language, [...navigation, ...footer])
  report.heldBack = state.articles.countHeld()
  report.articles = state.articles.count() - report.heldBack
  const due = state.articles.nextDue()
  if (due !== null) report.due = new Date(due)
  report.times.all = performance.now() - begun
  return report
}

/** Makes the files of the pictures that stand on every page. A failure leaves the rest of the site alone. */
async function provideLogos(
  {state, pictures, report}: SiteRun,
  {pictures: wanted}: SiteSettings,
): Promise<void> {
  try {
    const paths = await pictures.provide(wanted)
    state.transact(() => state.setPictures(siteOwner, paths))
  } catch (error) {
    if (!isContentFault(error)) throw error
    report.fail({id: siteOwner.output, message: error.message})
  }
}

function runWith(
  client: SanityClient,
  options: SiteOptions,
  state: SiteState,
  durable: boolean,
): SiteRun {
  const {dryRun = false, overwrite = false, render, onProgress} = options
  const site = siteOf(options)
  const folder = new SiteFolder(options.directory, {dryRun, overwrite, durable})
  const report = new GrowingReport()
  const fetcher = new ArticleFetcher(client)
  const formats = new Set(formatsOf(options))
  const outputs = outputsOf(options)
  const rendering = {formats, options: {...render, ...state.clock, site}}
  return {
    client,
    state,
    folder,
    report,
    fetcher,
    renderers: new Renderers(client, fetcher, rendering, options.module),
    pictures: new PictureFiles({client, state, folder, report, dryRun}),
    ...rendering,
    site,
    redirects: redirectsOf(options),
    outputs,
    reserved: reservedSlugs(outputs, {formats, site, state}),
    onProgress: onProgress ?? (() => undefined),
  }
}

/** Up to this number, changed documents are fetched as articles before the lake tells their types. */
const fewDocuments = 20

/**
 * Begins to fetch articles, and the documents that they referred to, while the lake is asked for changes. Changed
 * documents are fetched afterwards: an article must not be rendered with an older revision than the state knows.
 */
function expectArticles({state, fetcher}: SiteRun, ids: readonly string[]): void {
  const changed = new Set(ids)
  const referred = new Set(
    ids.flatMap((id) => {
      const article = state.articles.get(id)
      return article ? state.documents.referredBy(article.k) : []
    }),
  )
  fetcher.expect(
    ids,
    [...referred].filter((id) => !changed.has(id)),
  )
}

async function findChanges(
  run: SiteRun,
  options: SiteOptions,
  settings: SiteSettings | undefined,
  ids?: readonly string[],
): Promise<void> {
  const {client, state, report, onProgress} = run
  const changes = {client, state, report, dryRun: options.dryRun === true}
  const {goneDays} = options
  const fingerprint = fingerprintOf(client, options)
  state.transact(() => {
    staleBySite(state, run.site)
    if (settings) {
      state.keepNote('site-targets', JSON.stringify(settings.targets))
      recordPages(state, settings.pages)
    }
  })
  if (ids && state.note('fingerprint') === fingerprint) {
    state.transact(() => {
      passTime(state)
      if (goneDays !== undefined) forgetGone(state, goneDays)
    })
    if (ids.length > 0 && ids.length <= fewDocuments) expectArticles(run, ids)
    await readChangesOf(changes, ids)
    // Articles that were completed since are newer than those that are on their way.
    if (run.report.completed.length > 0) run.fetcher.forget()
    return
  }
  state.transact(() => {
    passTime(state)
    if (goneDays !== undefined) forgetGone(state, goneDays)
    if (!options.full && state.note('fingerprint') === fingerprint) return
    readAllDates(state)
    forgetReads(state)
    moveTopics(state)
    state.articles.markAllStale()
    state.outputs.markAllStale()
    for (const output of state.outputs.known) {
      const {stale} = output
      const keys = typeof stale === 'string' ? [''] : (stale.keysAlwaysThere?.(state) ?? [])
      for (const key of keys) state.outputs.markStale(outputName(output, key))
    }
    state.keepNote('fingerprint', fingerprint)
  })
  await checkFiles(run)
  await readChanges(changes, (done) => {
    onProgress({step: 'changes', done})
    // The rendering thread starts while the rest is listed.
    if (state.articles.areStale(manyArticles)) run.renderers.expect(manyArticles)
  })
}
