import {currentConfig} from './current-config.ts'
import {CommandError, runCommand, UsageError} from './command.ts'
import {localAddress} from './site/local-address.ts'
import {siteFlags} from './site/site-flags.ts'

const help = (
  formatNames: readonly string[],
) => `site: write published articles as files for readers, search engines, feeds and newsrooms

Renders new and changed articles, by revision, and removes the files of unpublished ones. An
article that cannot be rendered keeps its last good files; the others are written. An interrupted
run leaves whole files, and the next one finishes it. The site replaces only its own files.

Usage
  npm run site [-- options]

The folder remembers its address, title, formats and redirects, and a later run without these
options keeps them. A run that would change them says so, and does it only with --change.

Options
  --out DIR          the folder of the site (default: site)
  --base-url URL     the address of the site; feeds, sitemaps and links contain it
                     (default: ${localAddress}, where \`npm start\` serves it)
  --title TEXT       the name of the site (default: newsdesk)
  --change           change what the folder remembers
  --forget NAME      give up the title or the base-url that the folder remembers; then those of the
                     Studio count
  --format F         a format, once or several times, or with commas (default: all):
                     ${wrapped(formatNames, 74)}
  --redirects HOST   how former addresses of articles are written: html, a page each (default), or
                     the file that a host reads, with unpublished ones: netlify, nginx, cloudflare
  --watch            keep running: changes appear at once, until Ctrl-C
  --dry-run          list each file that a run would write or remove, and touch nothing
  --full             render everything again
  --overwrite        replace foreign files that stand in the places of the site's files
  -h, --help         show this help

Examples
  npm run site -- --base-url https://news.example/ --out public
  npm run site -- --format page,rss --dry-run

Exit codes: 0 done, 1 failed or some articles could not be rendered, 2 wrong usage`

await runCommand({
  name: 'site',
  help: async () => help((await import('../src/publish/formats.ts')).formatNames),
  options: {
    out: {type: 'string'},
    ...siteFlags,
    format: {type: 'string', multiple: true},
    redirects: {type: 'string'},
    watch: {type: 'boolean'},
    'dry-run': {type: 'boolean'},
    full: {type: 'boolean'},
    overwrite: {type: 'boolean'},
  },
  run: async (values) => {
    const {out = 'site', watch = false, 'dry-run': dryRun = false, full, overwrite} = values
    if (out.trim() === '') throw new UsageError('--out takes the name of a folder')
    if (watch && dryRun) throw new UsageError('Either --watch or --dry-run, not both')
    const {readFormats, readForget, readRedirects, readSite} =
      await import('./site/read-options.ts')
    const config = await currentConfig()
    const formats = readFormats(
      values.format,
      config.outputs?.map(({format}) => format),
    )
    const site = readSite(values)
    const redirects = readRedirects(values.redirects)
    const forget = readForget(values.forget)
    const {runSite} = await import('./site/run-site.ts')
    const {siteOptionsOf} = await import('./site/configured-options.ts')
    const configured = siteOptionsOf(config)
    const failed = await runSite(
      {...configured, directory: out, site, forget, formats, redirects, dryRun, full, overwrite},
      {watch, mayChange: values.change || forget.length > 0},
    )
    if (failed > 0) {
      throw new CommandError(`${failed} could not be made; their last good files stay`)
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
