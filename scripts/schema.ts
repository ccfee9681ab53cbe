import {CommandError, runCommand} from './command.ts'

const help = `schema: regenerate schema.json and sanity.types.ts from schemas/ and queries/

Usage
  npm run schema [-- options]

Options
  --check      write nothing; fail if the committed files are not what would be generated
  -h, --help   show this help

Runs the official Sanity CLI: schema validate, schema extract, typegen generate. It needs no network.
If the schema is invalid or a query does not parse, nothing is written.

Exit codes: 0 done or up to date, 1 failed or out of date, 2 wrong usage`

await runCommand({
  name: 'schema',
  help,
  options: {check: {type: 'boolean', default: false}},
  run: async ({check}) => {
    await (check ? compare() : regenerate())
  },
})

async function regenerate(): Promise<void> {
  const {generate, write} = await import('./schema/generated.ts')
  const changed = await write(await generate())
  console.log(changed.length > 0 ? `Wrote ${changed.join(' and ')}.` : 'Nothing has changed.')
}

async function compare(): Promise<void> {
  const {generate, outdated} = await import('./schema/generated.ts')
  const stale = await outdated(await generate())
  if (stale.length > 0) {
    throw new CommandError(
      `${stale.join(' and ')} out of date. Run \`npm run schema\` and commit what it writes.`,
    )
  }
  console.log('schema.json and sanity.types.ts are up to date.')
}
