import type {Layers} from '../documents/perspective.ts'
import {readLayers} from '../documents/perspective.ts'
import {languageOf} from '../language.ts'
import type {Notice} from '../pages/notice.ts'
import {textsIn} from '../texts/texts.ts'
import type {PreviewContext} from './context.ts'

/**
 * The perspective that a request asks for, by our own parameter or by Studio's: `drafts` where it asks for none and the
 * browser has a session. Without a session there is only what is published; asking for more is answered with a notice.
 */
export function layersOf(request: Request, {sessions}: PreviewContext): Layers | Notice {
  const {searchParams} = new URL(request.url)
  const hasSession = sessions.read(request) !== undefined
  const asked = searchParams.get('perspective') ?? searchParams.get('sanity-preview-perspective')
  const perspective = asked ?? (hasSession ? 'drafts' : 'published')
  const layers = readLayers(perspective)
  const texts = textsIn(languageOf(request))
  if (!layers) {
    const text = texts.unknownPerspective(perspective)
    return {status: 404, title: texts.notFound, text}
  }
  if (layers.length > 0 && !hasSession) {
    return {status: 401, title: texts.noSession, text: texts.howToGetSession}
  }
  return layers
}
