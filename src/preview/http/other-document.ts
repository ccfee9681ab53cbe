import {ARTICLES_SHOWING} from '../../content/queries/index.ts'
import {heldUntil} from '../articles/article-state.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import {textOf} from '../documents/text-of.ts'
import type {Layers} from '../documents/perspective.ts'
import {perspectiveOf} from '../documents/perspective.ts'
import {languageOf} from '../language.ts'
import type {Texts} from '../texts/words.ts'
import {textsIn} from '../texts/texts.ts'
import type {PreviewContext} from './context.ts'
import {fromLake} from './from-lake.ts'
import {idPath} from './paths.ts'
import {answerNotice} from './respond.ts'

/** The longest list of articles in a notice. */
const mostArticles = 50

/**
 * Answers for a document that is not an article: names its kind and links to the pages that show it. Without a session,
 * it says nothing of types that pages do not show.
 */
export async function answerOther(
  document: StoredDocument,
  id: string,
  layers: Layers,
  request: Request,
  context: PreviewContext,
): Promise<Response> {
  const language = languageOf(request)
  const texts = textsIn(language)
  const hasSession = context.sessions.read(request) !== undefined
  const type = textOf(document._type).trim()
  const isShown = shownTypes.has(type)
  if (!hasSession && !isShown) {
    const text = texts.notInPerspective
    return answerNotice({status: 404, title: texts.notFound, text}, request, context)
  }
  const showing = isShown ? await articlesShowing(id, layers, context) : []
  const articles = hasSession
    ? showing
    : showing.filter(({publishedAt}) => heldUntil(publishedAt) === undefined)
  const query = `?${new URLSearchParams({perspective: perspectiveOf(layers), lang: language})}`
  const links = articles.slice(0, mostArticles).map(({_id, title}) => ({
    href: `${idPath(_id)}${query}`,
    title: textOf(title).trim() || texts.untitled,
  }))
  const studio = `${context.studioUrl}/intent/edit/id=${encodeURIComponent(id)};type=${encodeURIComponent(type)}/`
  const where = links.length > 0 ? texts.shownIn : texts.shownNowhere
  return answerNotice(
    {
      status: 404,
      title: texts.otherTitle,
      text: isShown ? `${describe(document, type, texts)} ${where}` : texts.others.any(type),
      links,
      ...(hasSession ? {after: {href: studio, title: texts.openInStudio}} : {}),
    },
    request,
    context,
  )
}

/** The types of documents that articles show. */
const shownTypes = new Set(['source', 'department', 'sanity.imageAsset', 'sanity.fileAsset'])

function describe(document: StoredDocument, type: string, {others, untitled}: Texts): string {
  const {name: own, title, originalFilename: file} = document
  const name = textOf(own).trim() || textOf(title).trim() || textOf(file).trim() || untitled
  if (type === 'department') return others.department(name)
  if (type === 'sanity.fileAsset') return others.file(name)
  return type === 'source' ? others.source(name) : others.picture(name)
}

function articlesShowing(id: string, layers: Layers, {client}: PreviewContext) {
  const perspective = layers.length === 0 ? 'published' : [...layers]
  return fromLake(() => client.fetch(ARTICLES_SHOWING, {id}, {perspective}))
}
