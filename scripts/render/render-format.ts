import {
  formats,
  renderBody,
  RenderError,
  type Article,
  type Blocks,
  type RenderOptions,
} from '../../src/render/index.ts'
import {CommandError, UsageError} from '../command.ts'

/** The name of a format of one article. */
export type FormatName = keyof typeof formats

/** The names of all formats of one article. */
export const formatNames = Object.keys(formats) as FormatName[]

/** Reads the option `--format`. Throws {@link UsageError}. */
export function readFormat(name: string): FormatName {
  const known = formatNames.find((candidate) => candidate === name)
  if (known) return known
  throw new UsageError(`Unknown format "${name}"; there are ${formatNames.join(', ')}`)
}

/** Renders an article. Throws {@link CommandError} for one that is held back. */
export function renderArticle(article: Article, name: FormatName, options: RenderOptions): string {
  try {
    return formats[name].render(article, options)
  } catch (error) {
    if (!(error instanceof RenderError) || error.code !== 'held-back') throw error
    throw new CommandError(error.message.replace('the option ignoreEmbargo', '--ignore-embargo'))
  }
}

/**
 * Renders an article, or bare Portable Text: the body of an article that has nothing else. Throws {@link CommandError} for
 * any other value.
 */
export function renderInput(
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
