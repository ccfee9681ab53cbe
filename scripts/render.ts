import {readFile} from 'node:fs/promises'
import {text} from 'node:stream/consumers'

import {reasonOf} from '../src/content/reason-of.ts'
import type {Article} from '../src/render/index.ts'
import {CommandError, runCommand, UsageError} from './command.ts'
import {currentConfig} from './current-config.ts'
import {checkPerspective, readPerspective} from './perspective.ts'
import {withClient} from './with-client.ts'

const help = (
  formatNames: readonly string[],
) => `render: write an article as ${formatNames.join(', ')} to standard output

Usage
  npm run -s render -- <slug> [options]          an article of the lake
  npm run -s render -- --input FILE [options]    an article, or bare Portable Text, from a JSON file
  npm run -s render -- --input - [options]       the same from standard input

Options
  --format F         fragment (default): the article as HTML, for a page of your own;
                     page: a complete HTML document;
                     text: lead, headings and paragraphs word for word, without the title;
                     jsonLd, markdown, ninjs: for search engines, writers and newsrooms
  --perspective P    published (default), drafts, or the name of a release; for an article of the lake
  --ignore-embargo   render an article that is held back until the moment it is published at
  -h, --help         show this help

Examples
  npm run -s render -- kasachstan-proteste --format text
  npm run -s render -- kasachstan-proteste --format page > article.html

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runCommand({
  name: 'render',
  help: async () => help((await import('./render/render-format.ts')).formatNames),
  options: {
    format: {type: 'string'},
    input: {type: 'string'},
    perspective: {type: 'string'},
    'ignore-embargo': {type: 'boolean'},
  },
  takesWords: true,
  run: async (
    {format = 'fragment', input, perspective, 'ignore-embargo': ignoreEmbargo},
    positionals,
  ) => {
    const {readFormat, renderArticle, renderInput} = await import('./render/render-format.ts')
    const name = readFormat(format)
    const slug = readSlug(positionals, input, perspective)
    const {renderOptionsOf} = await import('./site/render-options.ts')
    const options = {...renderOptionsOf(await currentConfig()), ignoreEmbargo}
    const output =
      input === undefined
        ? renderArticle(await articleOfLake(slug, perspective), name, options)
        : renderInput(await readInput(input), name, input, options)
    process.stdout.write(output)
    // Verbatim text has no line end of its own; a prompt would stick to it.
    if (process.stdout.isTTY && !output.endsWith('\n')) process.stdout.write('\n')
  },
})

function readSlug(positionals: string[], input?: string, perspective?: string): string {
  const [slug, ...rest] = positionals
  if (input !== undefined) {
    if (slug !== undefined) throw new UsageError('Either a slug or --input, not both')
    if (perspective !== undefined) throw new UsageError('--perspective is for articles of the lake')
    return ''
  }
  if (slug === undefined) throw new UsageError('Which article? Give its slug, or --input')
  if (rest.length > 0) throw new UsageError(`One article at a time, but there is also "${rest[0]}"`)
  return slug
}

function articleOfLake(slug: string, perspective?: string): Promise<Article> {
  const layers = readPerspective(perspective)
  return withClient(async (client) => {
    const {findArticle} = await import('../src/publish/index.ts')
    return findArticle(client, slug, await checkPerspective(client, layers))
  })
}

async function readInput(path: string): Promise<unknown> {
  const where = path === '-' ? 'Standard input' : path
  let json: string
  try {
    json = path === '-' ? await text(process.stdin) : await readFile(path, 'utf8')
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${reasonOf(error)}`)
  }
  try {
    return JSON.parse(json) as unknown
  } catch (error) {
    throw new CommandError(`${where} is not valid JSON: ${reasonOf(error)}`)
  }
}
