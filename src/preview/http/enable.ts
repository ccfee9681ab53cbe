import {validatePreviewUrl} from '@sanity/preview-url-secret'

import {languageOf} from '../language.ts'
import {textsIn} from '../texts/texts.ts'
import type {PreviewContext} from './context.ts'
import {fromLake} from './from-lake.ts'
import {ownPath} from './paths.ts'
import {answerNotice, redirect} from './respond.ts'
import {isEqual} from './session.ts'

/**
 * Gives a browser a session that comes with a secret of the Studio's, as its tool Presentation does
 * (`@sanity/preview-url-secret`), and leads on to the page that it wants.
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
    : redirect(to, sessions.open(request, studio))
}

/** Ends a session, unless it is a page of another site that asks for it. */
export function disable(request: Request, {sessions}: PreviewContext): Response {
  if (request.headers.get('sec-fetch-site') === 'cross-site') return redirect('/')
  return redirect('/', sessions.end(request))
}

/** Gives a browser a session that comes with the address from the terminal. */
export function openWithKey(request: Request, context: PreviewContext): Response {
  const {searchParams} = new URL(request.url)
  if (!isEqual(searchParams.get('key') ?? '', context.key)) return refuse(request, context)
  const to = ownPath(searchParams.get('to') ?? '/')
  return to === undefined
    ? refuseAddress(request, context)
    : redirect(to, context.sessions.open(request, undefined))
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

/** It becomes part of a policy. */
function isOrigin(origin: string | undefined): boolean {
  return origin !== undefined && /^https?:\/\/[a-z0-9.-]+(?::\d+)?$/i.test(origin)
}
