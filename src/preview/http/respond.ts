import {randomBytes} from 'node:crypto'

import {languageOf} from '../language.ts'
import type {Notice} from '../pages/notice.ts'
import {noticePage} from '../pages/notice.ts'
import type {PreviewContext} from './context.ts'
import {hostOf} from './guard.ts'
import {commonHeaders, contentPolicy} from './policy.ts'

/** Returns a fresh nonce for the styles that a page's own scripts add. */
export function createNonce(): string {
  return randomBytes(16).toString('base64url')
}

/** Returns a response with a page, under the policy of the preview. */
export function answerPage(
  html: string,
  request: Request,
  context: PreviewContext,
  {status = 200, nonce = createNonce(), headers = {}}: PageOptions = {},
): Response {
  const {picturesFrom} = context
  const policy = contentPolicy({
    html,
    nonce,
    host: hostOf(request),
    framedBy: framingOrigins(request, context),
    picturesFrom,
  })
  return new Response(request.method === 'HEAD' ? null : html, {
    status,
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      vary: 'accept-language, cookie',
      ...headers,
    },
  })
}

/** Returns the origins whose pages may frame the response. */
export function framingOrigins(
  request: Request,
  {framedBy, sessions}: PreviewContext,
): readonly string[] {
  const {studio} = sessions.read(request) ?? {}
  return studio === undefined || framedBy.includes(studio) ? framedBy : [...framedBy, studio]
}

interface PageOptions {
  readonly status?: number
  readonly nonce?: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Returns a response with a notice in place of an article. The browser retries after some seconds if the notice says
 * so.
 */
export function answerNotice(
  notice: Notice,
  request: Request,
  context: PreviewContext,
  againAfter?: number,
): Response {
  const headers: Record<string, string> =
    againAfter === undefined ? {} : {refresh: String(againAfter)}
  const {status} = notice
  const nonce = createNonce()
  const html = noticePage(notice, languageOf(request), nonce)
  return answerPage(html, request, context, {status, headers, nonce})
}

/** Redirects to another address of the preview. */
export function redirect(to: string, ...cookies: readonly string[]): Response {
  const response = new Response(null, {status: 307, headers: {...commonHeaders, location: to}})
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
