import {CommandError, runCommand, UsageError} from './command.ts'
import {formatNames} from '../src/publish/formats.ts'
import {readBaseUrl, readFormats} from './site/read-options.ts'

const help = `site: write what is published as files for readers, search engines, feeds and newsrooms

Renders what is new or has changed since the last run, by revision, and removes what is published
no more. An article that cannot be rendered keeps its last good files; the others go on. A run
that is interrupted leaves whole files, and the next one finishes it. Files that the site has not
written are never touched.

Usage
  npm run site [-- options]

Options
  --out DIR          the folder of the site (default: site)
  --base-url URL     where the site will stand; feeds, sitemaps and links name it
                     (default: http://localhost:8080/)
  --title TEXT       what the site is called (default: newsdesk)
  --format F         what to write, once or several times, or with commas (default: everything):
                     ${wrapped(formatNames, 74)}
  --watch            go on: whatever is published appears at once, until Ctrl-C
  --dry-run          list exactly what a run would write and remove, and touch nothing
  --full             render everything again, whatever is known of it
  --overwrite        let files that the site has not written give way where it needs their places
  -h, --help         show this help

Examples
  npm run site -- --base-url https://news.example/ --out public
  npm run site -- --format page,rss --dry-run

Exit codes: 0 done, 1 failed or some articles could not be rendered, 2 wrong usage`

await runCommand({
  name: 'site',
  help,
  options: {
    out: {type: 'string'},
    'base-url': {type: 'string'},
    title: {type: 'string'},
    format: {type: 'string', multiple: true},
    watch: {type: 'boolean'},
    'dry-run': {type: 'boolean'},
    full: {type: 'boolean'},
    overwrite: {type: 'boolean'},
  },
  run: async (values, positionals) => {
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is no option`)
    const {out = 'site', watch = false, 'dry-run': dryRun = false, full, overwrite} = values
    if (out.trim() === '') throw new UsageError('--out takes the name of a folder')
    if (watch && dryRun) throw new UsageError('Either --watch or --dry-run, not both')
    const formats = readFormats(values.format)
    const baseUrl = readBaseUrl(values['base-url'])
    const {runSite} = await import('./site/run-site.ts')
    const failed = await runSite(
      {directory: out, baseUrl, title: values.title, formats, dryRun, full, overwrite},
      watch,
    )
    if (failed > 0) {
      throw new CommandError(`${failed} could not be made; the last good files of each are there`)
    }
  },
})

function wrapped(names: readonly string[], width: number): string {
  const lines = ['']
  for (const name of names) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? name : `${line}, ${name}`
    if (longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(name)
  }
  return lines.join(`,\n${' '.repeat(21)}`)
}
