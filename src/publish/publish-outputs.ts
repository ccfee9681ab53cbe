import {fileOf} from '../render/index.ts'
import type {ArticleFetcher} from './articles/fetch-articles.ts'
import {asContentFault, isContentFault} from './content-fault.ts'
import {encode} from './files/encode.ts'
import {FileBatch} from './files/file-batch.ts'
import type {SiteTarget} from './files/put-files.ts'
import {fetchWhole} from './lists/fetch-in-order.ts'
import {fetchNewest} from './lists/newest-output.ts'
import {isWanted, type Output, type OutputContext, type RenderFiles} from './output.ts'
import {markAddressesStale} from './changes/addresses.ts'
import type {PictureFiles} from './pictures/picture-files.ts'
import type {Progress} from './progress.ts'
import {noteReads} from './site/stale-by-site.ts'
import {trackReads} from './site/track-reads.ts'

/** The tools for making outputs. */
export interface OutputRun extends SiteTarget, Omit<OutputContext, 'state' | 'newest' | 'whole'> {
  readonly fetcher: ArticleFetcher
  readonly pictures: PictureFiles
  readonly onProgress: (progress: Progress) => void
}

/** The files of an output that may have changed: those of one key, or all. */
interface StaleOutput {
  /** As the state has it. */
  readonly name: string
  readonly key: string
  /** Undefined where the site has no such output any more. */
  readonly output: Output | undefined
}

/** Makes the stale outputs of the site again and writes those that have changed. */
export async function publishOutputs(run: OutputRun): Promise<void> {
  const {state, outputs} = run
  const names = new Set(state.outputs.stale())
  for (const {name, stale} of outputs) if (stale === 'with time') names.add(name)
  await publish(run, staleOutputs(run, [...names]))
  // A month that is new or empty now has marked the months before and after it.
  const more = state.outputs.stale().filter((name) => !names.has(name))
  await publish(run, staleOutputs(run, more))
}

/** As {@link publishOutputs}, without those that take long on a large site. */
export async function publishQuickOutputs(run: OutputRun): Promise<void> {
  const stale = staleOutputs(run, run.state.outputs.stale())
  const quick = stale.filter(
    ({output}) => output?.turn === 'at once' || output?.turn === 'after pages',
  )
  await publish(run, quick)
}

async function publish(run: OutputRun, stale: readonly StaleOutput[]): Promise<void> {
  let newest: ReturnType<OutputContext['newest']> | undefined
  const context: OutputContext = {
    ...run,
    newest: () => (newest ??= fetchNewest(run.state, run.fetcher)),
    whole: (rows) => fetchWhole(run.fetcher, rows),
  }
  const batch = new FileBatch(run)
  for (const [done, one] of stale.entries()) {
    run.onProgress({step: 'lists', done, total: stale.length})
    const turn = one.output?.turn
    if (turn === 'last' || (turn === 'after pages' && turn !== stale[done - 1]?.output?.turn)) {
      batch.flush()
    }
    await publishOne(run, context, batch, one)
  }
  batch.flush()
}

async function publishOne(
  run: OutputRun,
  context: OutputContext,
  batch: FileBatch,
  {name, key, output}: StaleOutput,
): Promise<void> {
  const {state, pictures, report} = run
  const {site, reads} = trackReads(run.site)
  const options = {...run.options, site}
  try {
    const render: RenderFiles = output
      ? await output.fetch({...context, site, options}, key)
      : () => []
    const {result: files, pictures: shown} = await pictures.with((located) =>
      asContentFault(() =>
        Array.from(render({...options, ...located}), ({path, content}) => ({
          path: fileOf(path),
          content: typeof content === 'string' ? encode(content) : Buffer.from(content),
        })),
      ),
    )
    const before = output?.documents === undefined ? [] : state.files.ofOutput(name)
    batch.add(name, files, () => {
      if (output?.documents !== undefined) markAddressesStale(state, key, [...before, ...files])
      if (output) noteReads(state, output.name, reads)
      state.setPictures({output: name}, shown)
      if (files.length === 0) state.outputs.remove(name)
      else state.outputs.markDone(name)
    })
  } catch (error) {
    if (!isContentFault(error)) throw error
    report.fail({id: name, message: error.message})
  }
}

/** Finds the outputs that the state keeps under some names, in the order in which they are made. */
function staleOutputs({outputs, formats}: OutputRun, names: readonly string[]): StaleOutput[] {
  const order = turns.flatMap((turn) =>
    outputs.filter((output) => output.turn === turn && isWanted(output, formats)),
  )
  const found = names.map((name) => {
    const [own = '', ...keys] = name.split(':')
    const rank = order.findIndex((output) => output.name === own)
    return {name, key: keys.join(':'), rank, output: order[rank]}
  })
  return found.toSorted((a, b) => a.rank - b.rank)
}

const turns: readonly Output['turn'][] = ['at once', 'when quiet', 'after pages', 'last']
