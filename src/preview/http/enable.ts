import {validatePreviewUrl} from '@sanity/preview-url-secret'

import {languageOf} from '../language.ts'
import {textsIn} from '../texts/texts.ts'
import type {PreviewContext} from './context.ts'
import {fromLake} from './from-lake.ts'
import {ownPath} from './paths.ts'
import {answerNotice, redirect} from './respond.ts'
import {isEqual} from './session.ts'

/**
 * Gives a browser a session for a secret of the Studio, as its tool Presentation sends it
 * (`@sanity/preview-url-secret`). Redirects to the wanted page.
 */
export async function enable(request: Request, context: PreviewContext): Promise<Response> {
  const {client, sessions} = context
  const {
    isValid,
    redirectTo = '/',
    studioOrigin,
  } = await fromLake(() => validatePreviewUrl(client, request.url))
  if (!isValid) return refuse(request, context)
  const studio = isOrigin(studioOrigin) ? studioOrigin : undefined
  const to = ownPath(redirectTo)
  return to === undefined
    ? refuseAddress(request, context)
    : redirect(to, ...sessions.open(request, studio))
}

/** Ends a session, unless a page of another site requests it. */
export function disable(request: Request, {sessions}: PreviewContext): Response {
  if (request.headers.get('sec-fetch-site') === 'cross-site') return redirect('/')
  return redirect('/', sessions.end(request))
}

/** Gives a browser a session for the address printed in the terminal. */
export function openWithKey(request: Request, context: PreviewContext): Response {
  const {searchParams} = new URL(request.url)
  if (!isEqual(searchParams.get('key') ?? '', context.key)) return refuse(request, context)
  const to = ownPath(searchParams.get('to') ?? '/')
  return to === undefined
    ? refuseAddress(request, context)
    : redirect(to, ...context.sessions.open(request, undefined))
}

function refuse(request: Request, context: PreviewContext): Response {
  const texts = textsIn(languageOf(request))
  const text = `${texts.linkIsOld} ${texts.howToGetSession}`
  return answerNotice({status: 401, title: texts.noSession, text}, request, context)
}

function refuseAddress(request: Request, context: PreviewContext): Response {
  const {badAddressTitle: title, badAddress: text} = textsIn(languageOf(request))
  return answerNotice({status: 400, title, text}, request, context)
}

/** The origin becomes a part of a policy, so its syntax is checked. */
function isOrigin(origin: string | undefined): boolean {
  return origin !== undefined && /^https?:\/\/[a-z0-9.-]+(?::\d+)?$/i.test(origin)
}
