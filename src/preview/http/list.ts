import {languageOf} from '../language.ts'
import {listedArticles} from '../lists/listed-articles.ts'
import {listedPage} from '../lists/observed-lists.ts'
import {listPage} from '../pages/list.ts'
import type {PreviewContext} from './context.ts'
import {answerPage, createNonce} from './respond.ts'

/** The list of articles: drafts among them for those who may see them. */
export async function answerList(request: Request, context: PreviewContext): Promise<Response> {
  const hasDrafts = context.sessions.read(request) !== undefined
  const language = languageOf(request)
  const articles = await listedArticles(context.client, hasDrafts)
  const {main, version} = listedPage(articles, language, hasDrafts)
  const nonce = createNonce()
  const html = listPage(main, {language, hasDrafts, version}, nonce)
  return answerPage(html, request, context, {nonce})
}
