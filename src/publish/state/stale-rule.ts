import type {AddressTable} from './addresses.ts'
import type {ArticleTable} from './articles.ts'
import type {DocumentTable} from './documents.ts'
import type {FileTable} from './files.ts'

/** The tables from which an output knows its articles. */
interface ArticleFacts {
  readonly addresses: AddressTable
  readonly articles: ArticleTable
  readonly documents: DocumentTable
  readonly files: FileTable
}

/** A rule for an output with many independent files. Each key stands for the files of one topic, source or month. */
interface KeyedRule {
  /** Returns the keys whose files show an article, by its `k`. */
  readonly keysOfArticle: (facts: ArticleFacts, article: number) => Iterable<string>
  /** Returns the keys whose files show a document that articles refer to, by its id and type. */
  readonly keysOfReferred: (id: string, type: string | null) => readonly string[]
  /** Returns the keys whose files stand at a folded address, such as `autor/eva`, unless a document has it. */
  readonly keysOfAddress?: (folded: string) => readonly string[]
  /** Returns the keys that have files even without an article that they show. */
  readonly keysAlwaysThere?: (facts: ArticleFacts) => Iterable<string>
}

/**
 * When the files of an output become stale. A change of the code or of the site's options makes all of them stale.
 *
 * - `with articles`: when any article changes.
 * - `with time`: when any article changes, and in every run that makes all outputs.
 * - `with settings`: at no other time.
 * - A {@link KeyedRule}: when an article or a document changes that the files show.
 */
type StaleRule = 'with articles' | 'with time' | 'with settings' | KeyedRule

/** The part of an output that the state knows. */
export interface KnownOutput {
  /** The state records its files under this name, or under `name:key`. */
  readonly name: string
  readonly stale: StaleRule
  /** The type of the documents that have a page each in the output. Its keys are their ids. */
  readonly documents?: string
}

/** Returns the name under which the state records an output, or the files of one key. */
export function outputName({name}: Pick<KnownOutput, 'name'>, key = ''): string {
  return key === '' ? name : `${name}:${key}`
}
