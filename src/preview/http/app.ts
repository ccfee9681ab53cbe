import {PreviewError} from '../preview-error.ts'
import {languageOf} from '../language.ts'
import {textsIn} from '../texts/texts.ts'
import {articleAtSlug, articleOfId} from './article.ts'
import {answerAsset, answerFont} from './assets.ts'
import type {PreviewContext} from './context.ts'
import {disable, enable, openWithKey} from './enable.ts'
import {faultOf} from './guard.ts'
import {answerList} from './list.ts'
import {commonHeaders} from './policy.ts'
import {answerMedia} from './media.ts'
import {answerNotice} from './respond.ts'

/** Answers a web-standard request, without a port. */
export type Handler = (request: Request) => Promise<Response>

/** Creates the preview's HTTP handler. Open pages receive changes through a WebSocket, see `live/sockets.ts`. */
export function createApp(context: PreviewContext): Handler {
  return async (request) => {
    const fault = faultOf(request)
    if (fault !== undefined) return plain(403, fault)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(405, 'The preview only shows.', {allow: 'GET, HEAD'})
    }
    try {
      return renewed(await route(request, context), request, context)
    } catch (error) {
      return failure(error, request, context)
    }
  }
}

/** Renews the session of a browser that receives a response. */
function renewed(response: Response, request: Request, {sessions}: PreviewContext): Response {
  if (response.headers.has('set-cookie')) return response
  const {header} = sessions.renew(request) ?? {}
  if (header !== undefined) response.headers.append('set-cookie', header)
  return response
}

async function route(request: Request, context: PreviewContext): Promise<Response> {
  const {pathname} = new URL(request.url)
  if (pathname === '/favicon.ico') return new Response(null, {status: 204, headers: commonHeaders})
  if (pathname === '/') return answerList(request, context)
  if (pathname === '/api/preview/enable') return enable(request, context)
  if (pathname === '/api/preview/disable') return disable(request, context)
  if (pathname === '/_open') return openWithKey(request, context)
  if (pathname.startsWith('/_assets/')) return answerAsset(pathname.slice(9), context)
  const [first = '', second, ...rest] = pathname.slice(1).split('/').map(decode)
  if (first === '_id' && second && rest.length === 0) return articleOfId(second, request, context)
  if (first === 'fonts' && second && rest.length === 0) return answerFont(second, context)
  if (first === 'files' && second && rest.length === 0) return answerMedia(second, request, context)
  // The published site has its pages in folders, so both spellings of an address work.
  if (second === undefined || (second === '' && rest.length === 0)) {
    return articleAtSlug(first, request, context)
  }
  const texts = textsIn(languageOf(request))
  const slug = pathname.slice(1)
  return answerNotice(
    {status: 404, title: texts.notFound, text: texts.noArticleAt(slug)},
    request,
    context,
  )
}

function failure(error: unknown, request: Request, context: PreviewContext): Response {
  const texts = textsIn(languageOf(request))
  if (error instanceof PreviewError && error.code === 'lake-away') {
    const {lakeAwayTitle: title, lakeAwayPage: text} = texts
    return answerNotice({status: 503, title, text}, request, context, 2)
  }
  context.report(error)
  return answerNotice({status: 500, title: texts.preview, text: texts.failed}, request, context)
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {...commonHeaders, 'content-type': 'text/plain; charset=utf-8', ...headers},
  })
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
