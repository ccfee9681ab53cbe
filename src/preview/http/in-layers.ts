import type {Layers} from '../documents/perspective.ts'
import {readLayers} from '../documents/perspective.ts'
import {languageOf} from '../language.ts'
import type {Notice} from '../pages/notice.ts'
import {textsIn} from '../texts/texts.ts'
import type {PreviewContext} from './context.ts'
import {answerNotice} from './respond.ts'

/**
 * Answers in the perspective that a request names with our parameter or Studio's. The default is `drafts` with a
 * session. Without one, only published documents are shown, and a request for more gets a notice.
 */
export async function inLayers(
  request: Request,
  context: PreviewContext,
  answer: (layers: Layers) => Promise<Response>,
): Promise<Response> {
  const {layers, notice} = layersOf(request, context)
  return layers ? answer(layers) : answerNotice(notice, request, context)
}

type Asked = {readonly layers: Layers; notice?: never} | {readonly notice: Notice; layers?: never}

function layersOf(request: Request, {sessions}: PreviewContext): Asked {
  const {searchParams} = new URL(request.url)
  const hasSession = sessions.read(request) !== undefined
  const asked = searchParams.get('perspective') ?? searchParams.get('sanity-preview-perspective')
  const perspective = asked ?? (hasSession ? 'drafts' : 'published')
  const layers = readLayers(perspective)
  const texts = textsIn(languageOf(request))
  if (!layers) {
    const text = texts.unknownPerspective(perspective)
    return {notice: {status: 404, title: texts.notFound, text}}
  }
  if (layers.length > 0 && !hasSession) {
    return {notice: {status: 401, title: texts.noSession, text: texts.howToGetSession}}
  }
  return {layers}
}
