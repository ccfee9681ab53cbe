import {readFile} from 'node:fs/promises'
import {text} from 'node:stream/consumers'

import {findArticle} from '../src/publish/index.ts'
import {
  formats,
  renderBody,
  RenderError,
  type Article,
  type Blocks,
  type RenderOptions,
} from '../src/render/index.ts'
import {CommandError, reasonOf, runCommand, UsageError} from './command.ts'
import {currentConfig} from './current-config.ts'
import {checkPerspective, readPerspective} from './perspective.ts'
import {withClient} from './with-client.ts'

type FormatName = keyof typeof formats

const names = Object.keys(formats) as FormatName[]

const help = `render: write an article as ${names.join(', ')} to standard output

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
  help,
  options: {
    format: {type: 'string'},
    input: {type: 'string'},
    perspective: {type: 'string'},
    'ignore-embargo': {type: 'boolean'},
  },
  run: async (
    {format = 'fragment', input, perspective, 'ignore-embargo': ignoreEmbargo},
    positionals,
  ) => {
    const name = readFormat(format)
    const slug = readSlug(positionals, input, perspective)
    const {renderOptionsOf} = await import('./site/configured-options.ts')
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

function readFormat(name: string): FormatName {
  const known = names.find((candidate) => candidate === name)
  if (known) return known
  throw new UsageError(`Unknown format "${name}"; there are ${names.join(', ')}`)
}

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
  return withClient(async (client) =>
    findArticle(client, slug, await checkPerspective(client, layers)),
  )
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

function renderArticle(article: Article, name: FormatName, options: RenderOptions): string {
  try {
    return formats[name].render(article, options)
  } catch (error) {
    if (!(error instanceof RenderError) || error.code !== 'held-back') throw error
    throw new CommandError(error.message.replace('the option ignoreEmbargo', '--ignore-embargo'))
  }
}

/** Bare Portable Text is the body of an article that has nothing else. */
function renderInput(
  value: unknown,
  name: FormatName,
  path: string,
  options: RenderOptions,
): string {
  if (Array.isArray(value)) {
    const body = value as Blocks
    return name === 'fragment'
      ? renderBody(body, options)
      : formats[name].render({sections: [{body}]}, options)
  }
  if (typeof value === 'object' && value !== null && 'sections' in value) {
    return renderArticle(value as Article, name, options)
  }
  const where = path === '-' ? 'Standard input' : path
  throw new CommandError(
    `${where} holds neither Portable Text (an array of blocks) nor an article (an object with "sections")`,
  )
}
