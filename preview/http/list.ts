import {ARTICLE_IDS, PREVIEW_ARTICLES} from '../../queries/index.ts'
import type {PREVIEW_ARTICLES_RESULT} from '../../sanity.types.ts'
import {languageOf} from '../language.ts'
import type {ListedArticle} from '../pages/list.ts'
import {listPage} from '../pages/list.ts'
import type {PreviewContext} from './context.ts'
import {fromLake} from './from-lake.ts'
import {idPath, isPath, segment} from './paths.ts'
import {answerPage, createNonce} from './respond.ts'

/** What the query gives; what an editor has written may be anything. */
type Row = Omit<PREVIEW_ARTICLES_RESULT[number], '_originalId' | 'title' | 'kicker' | 'slug'> & {
  readonly _originalId?: string | null
  readonly title: unknown
  readonly kicker: unknown
  readonly slug: unknown
}

/** The list of articles: drafts among them for those who may see them. */
export async function answerList(request: Request, context: PreviewContext): Promise<Response> {
  const hasSession = context.sessions.read(request) !== undefined
  const language = languageOf(request)
  const rows = await readRows(context, hasSession)
  const published = await readPublished(context, rows)
  const articles = rows.map((row): ListedArticle => {
    const isDraft = row._originalId?.startsWith('drafts.') ?? false
    return {
      href: hrefOf(row, rows, language),
      kicker: textOf(row.kicker),
      title: textOf(row.title),
      state: isDraft ? (published.has(row._id) ? 'changed' : 'draft') : 'published',
      changedAt: row._updatedAt,
    }
  })
  const nonce = createNonce()
  const html = listPage(articles, language, hasSession, nonce)
  return answerPage(html, request, context, {nonce})
}

async function readRows({client}: PreviewContext, hasSession: boolean): Promise<readonly Row[]> {
  const perspective = hasSession ? 'drafts' : 'published'
  return fromLake(() => client.fetch<readonly Row[]>(PREVIEW_ARTICLES, {}, {perspective}))
}

async function readPublished(
  {client}: PreviewContext,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> {
  const ids = rows.map(({_id: id}) => id)
  const found = await fromLake(() =>
    client.fetch<string[]>(ARTICLE_IDS, {ids}, {perspective: 'published'}),
  )
  return new Set(found)
}

/** By its slug, where it alone has it. */
function hrefOf({_id: id, slug}: Row, rows: readonly Row[], language: string): string {
  const isOne = isPath(slug) && rows.every((other) => other.slug !== slug || other._id === id)
  return `${isOne ? `/${segment(slug)}` : idPath(id)}?lang=${language}`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
