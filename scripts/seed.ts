import {runCommand} from './command.ts'
import {withClient} from './with-client.ts'

const help = `seed: put the article on the protests in Kazakhstan and its sources into the lake

Usage
  npm run seed                  create what is missing, in one transaction
  npm run seed -- --dry-run     only list what would be created

Existing documents, published or drafts, are left alone.

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runCommand({
  name: 'seed',
  help,
  options: {'dry-run': {type: 'boolean'}},
  run: ({'dry-run': dryRun}) => {
    return withClient(async (client) => {
      const {describeSeeded, planSeed, runSeed} = await import('./run-seed.ts')
      const documents = await (dryRun ? planSeed(client) : runSeed(client))
      for (const document of documents) console.log(describeSeeded(document))
      const count = `${documents.length} document${documents.length === 1 ? '' : 's'}`
      if (documents.length === 0) console.error('Nothing to do: everything is there.')
      else console.error(dryRun ? `Dry run: ${count} would be created.` : `Created ${count}.`)
    })
  },
})
