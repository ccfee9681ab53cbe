import {ARTICLE_IDS, OPEN_RELEASES} from '../../content/queries/index.ts'
import {defaultTimeZone, escapeAttribute} from '../../render/index.ts'
import {isHeld} from '../articles/article-state.ts'
import {previewedType} from '../articles/page-kinds.ts'
import type {Layers} from '../documents/perspective.ts'
import {idIn, perspectiveOf} from '../documents/perspective.ts'
import {languageOf} from '../language.ts'
import type {PageConfig} from '../page-config.ts'
import {configName} from '../page-config.ts'
import {textsIn} from '../texts/texts.ts'
import type {PreviewContext} from './context.ts'
import {fromLake} from './from-lake.ts'
import {answerOther} from './other-document.ts'
import {answerNotice, answerPage, createNonce, framingOrigins} from './respond.ts'

/** The page of an article as the site has it, and the script that keeps it up to date and shows the bar. */
export async function answerArticle(
  id: string,
  layers: Layers,
  request: Request,
  context: PreviewContext,
): Promise<Response> {
  const language = languageOf(request)
  const texts = textsIn(language)
  const hasSession = context.sessions.read(request) !== undefined
  await context.articles.readSite()
  const article = context.articles.get(id, layers)
  const [shown, releases] = await Promise.all([
    article.shown(),
    hasSession ? readReleases(id, context) : [],
  ])
  const release = layers.find(
    (layer) => layer !== 'drafts' && releases.every(({name}) => name !== layer),
  )
  if (release !== undefined) {
    const text = texts.unknownPerspective(release)
    return answerNotice({status: 404, title: texts.notFound, text}, request, context)
  }
  const {other} = article
  if (other) return answerOther(other, id, layers, request, context)
  const {version, rendering, facts} = shown
  if (facts.state.layer === null) {
    const text = texts.notInPerspective
    return answerNotice({status: 404, title: texts.notFound, text}, request, context)
  }
  if (!hasSession && isHeld(facts.state)) {
    return answerNotice(
      {status: 401, title: texts.noSession, text: texts.howToGetSession},
      request,
      context,
    )
  }
  const nonce = createNonce()
  const config: PageConfig = {
    documentId: id,
    type: previewedType(article.document) ?? 'article',
    perspective: perspectiveOf(layers),
    language,
    version,
    facts,
    releases,
    hasSession,
    timeZone: defaultTimeZone,
    nonce,
    studioUrl: context.studioUrl,
    siteAddress: context.siteAddress,
    studioOrigins: framingOrigins(request, context),
  }
  const json = escapeAttribute(JSON.stringify(config))
  const head = `<meta name="robots" content="noindex">
<meta name="${configName}" content="${json}">
<script type="module" src="/_assets/client.js"></script>
`
  return answerPage(rendering.page(head), request, context, {nonce})
}

interface Release {
  readonly name: string
  readonly title: string | null
}

async function readReleases(id: string, {client}: PreviewContext): Promise<PageConfig['releases']> {
  const raw = {perspective: 'raw'} as const
  const open = await fromLake(() => client.fetch<Release[]>(OPEN_RELEASES, {}, raw))
  if (open.length === 0) return []
  const ids = open.map(({name}) => idIn(id, name))
  const versions = await fromLake(() => client.fetch(ARTICLE_IDS, {ids}, raw))
  return open.map(({name, title}) => ({
    name,
    title: title?.trim() || name,
    hasArticle: versions.includes(idIn(id, name)),
  }))
}
