import type {Difference} from '../../src/transfer/differences.ts'
import type {Party, TransferOptions} from '../../src/transfer/transfer.ts'
import {CommandError, runCommand} from '../command.ts'
import {currentSettings} from '../with-client.ts'

/** The way of a transfer, as the name of its command. */
export type Direction = 'pull' | 'push'

/** The sign before a document in the list, as `diff` has them. */
const signs: Readonly<Record<Difference['kind'], string>> = {
  new: '+',
  changed: '~',
  newer: '!',
  extra: '-',
}

/** Runs `npm run push` or `npm run pull`. */
export function transferCommand(direction: Direction): Promise<void> {
  return runCommand({
    name: direction,
    help: helpOf(direction),
    options: {
      'dry-run': {type: 'boolean'},
      overwrite: {type: 'boolean'},
      delete: {type: 'boolean'},
    },
    run: ({'dry-run': dryRun = false, ...given}) => {
      const options = {overwrite: given.overwrite ?? false, delete: given.delete ?? false}
      return withBothLakes((embedded, hosted) =>
        direction === 'push'
          ? transfer(embedded, hosted, dryRun, options)
          : transfer(hosted, embedded, dryRun, options),
      )
    },
  })
}

function helpOf(direction: Direction): string {
  const [from, to] = direction === 'push' ? ['embedded', 'hosted'] : ['hosted', 'embedded']
  return `${direction}: bring content, assets and releases of the ${from} lake to the ${to} one

Usage
  npm run ${direction}                  store what is new or changed
  npm run ${direction} -- --dry-run     only list the differences

Options
  --dry-run     write nothing
  --overwrite   replace documents that were edited later in the ${to} lake
  --delete      delete documents that are in the ${to} lake alone

Differences: + new, ~ changed, ! edited later there, - there alone.
SANITY_STUDIO_PROJECT_ID, SANITY_STUDIO_DATASET and SANITY_AUTH_TOKEN name the hosted lake, in the environment or
in .env. The embedded one is that of this folder. A second run changes nothing, and completes an interrupted one.

Exit codes: 0 done, 1 failed, 2 wrong usage`
}

async function transfer(
  source: Party,
  target: Party,
  dryRun: boolean,
  options: TransferOptions,
): Promise<void> {
  const {isCarriedOut, planTransfer, runTransfer} = await import('../../src/transfer/transfer.ts')
  const {TransferError} = await import('../../src/transfer/transfer-error.ts')
  try {
    const plan = await planTransfer(source, target)
    const [done, kept] = [[], []] as [Difference[], Difference[]]
    for (const difference of plan)
      (isCarriedOut(difference, options) ? done : kept).push(difference)
    for (const {kind, type, id} of plan) console.log(`${signs[kind]} ${type} ${id}`)
    if (!dryRun) await runTransfer(source, target, plan, options)
    const what = dryRun ? 'Dry run: would change' : 'Changed'
    console.error(`${what} ${counted(done.length)} of ${target.name}, from ${source.name}.`)
    tellKept(kept)
  } catch (error) {
    throw error instanceof TransferError ? new CommandError(error.message) : error
  }
}

function tellKept(kept: readonly Difference[]): void {
  const newer = kept.filter(({kind}) => kind === 'newer').length
  if (newer > 0)
    console.error(`${counted(newer)} edited later there stay. --overwrite replaces them.`)
  const extra = kept.length - newer
  if (extra > 0) console.error(`${counted(extra)} there alone stay. --delete deletes them.`)
}

function counted(count: number): string {
  return `${count} document${count === 1 ? '' : 's'}`
}

/** Does some work with the embedded lake of this folder and the hosted one that the environment names. */
async function withBothLakes(
  work: (embedded: Party, hosted: Party) => Promise<void>,
): Promise<void> {
  const settings = await currentSettings()
  if (settings.lake !== 'hosted' || settings.token === undefined) {
    throw new CommandError(
      'The hosted lake is not named. Set SANITY_STUDIO_PROJECT_ID, SANITY_STUDIO_DATASET and SANITY_AUTH_TOKEN, in the environment or in .env.',
    )
  }
  askThisMachineDirectly()
  const {createEmbeddedClient, createHostedClient} = await import('../../src/connection/index.ts')
  const {findOrStartLake} = await import('@newsdesk/lake')
  const lake = await findOrStartLake(undefined, {lifetime: 'command', port: 0})
  try {
    await work(
      {
        client: createEmbeddedClient(lake).withConfig({perspective: 'raw'}),
        name: `${lake.projectId}/${lake.dataset} here`,
        isEmbedded: true,
      },
      {
        client: createHostedClient(settings).withConfig({perspective: 'raw'}),
        name: `${settings.projectId}/${settings.dataset}`,
        isEmbedded: false,
      },
    )
  } finally {
    await lake.close()
  }
}

/** The official export would ask a proxy for 127.0.0.1 too. */
function askThisMachineDirectly(): void {
  for (const name of ['NO_PROXY', 'no_proxy']) {
    process.env[name] = [process.env[name], '127.0.0.1', 'localhost'].filter(Boolean).join(',')
  }
}
