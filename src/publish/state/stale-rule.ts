import type {ArticleTable} from './articles.ts'
import type {DocumentTable} from './documents.ts'
import type {FileTable} from './files.ts'

/** The tables that tell where an article stands. */
interface ArticleFacts {
  readonly articles: ArticleTable
  readonly documents: DocumentTable
  readonly files: FileTable
}

/** The files of an output that depend on some articles alone. Each key stands for the files of one topic, source, … */
interface KeyedRule {
  /** Returns the keys that an article, by its `k`, stands under now. */
  readonly keysOfArticle: (facts: ArticleFacts, article: number) => Iterable<string>
  /** Returns the keys that a document which articles refer to stands under. */
  readonly keysOfReferred: (id: string) => readonly string[]
}

/**
 * When the files of an output are stale. A change of the code or of the site's options makes every output stale; apart
 * from that:
 *
 * - `with articles`: whenever an article changes.
 * - `with time`: as `with articles`, and in every run that makes all outputs.
 * - `with settings`: never.
 * - A {@link KeyedRule}: some of the files, when an article changes that stands in them.
 */
type StaleRule = 'with articles' | 'with time' | 'with settings' | KeyedRule

/** An output as the state knows it. */
export interface KnownOutput {
  /** The state keeps its files under this name, or under `name:key`. */
  readonly name: string
  readonly stale: StaleRule
}

/** Returns the name under which the state keeps the files of an output: those of one key, or all. */
export function outputName({name}: Pick<KnownOutput, 'name'>, key = ''): string {
  return key === '' ? name : `${name}:${key}`
}
