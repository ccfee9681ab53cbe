import {getPublishedId} from '@sanity/client/csm'
import {closestMatch} from 'leven'

import {ALL_SLUGS, ARTICLES_AT, PAGE_AT, RELEASED_SLUGS} from '../../content/queries/index.ts'
import {heldUntil} from '../articles/article-state.ts'
import type {Layers} from '../documents/perspective.ts'
import {perspectiveOf} from '../documents/perspective.ts'
import {languageOf} from '../language.ts'
import {textsIn} from '../texts/texts.ts'
import {answerArticle} from './article-page.ts'
import {inLayers} from './in-layers.ts'
import type {PreviewContext} from './context.ts'
import {fromLake} from './from-lake.ts'
import {idPath, isPath, segment} from './paths.ts'
import {answerNotice, redirect} from './respond.ts'

type Found = Readonly<Record<'title' | 'slug' | 'publishedAt', unknown> & {_id: string}>

/** Answers with the article at an address of the site. */
export function articleAtSlug(
  slug: string,
  request: Request,
  context: PreviewContext,
): Promise<Response> {
  return inLayers(request, context, async (layers) => {
    const all = await findAt(slug, layers, context)
    const found = context.sessions.read(request) ? all : all.filter(isReleased)
    const here = found.filter((one) => one.slug === slug)
    const [first, second] = here
    if (first && second) return answerSeveral(slug, here, request, context)
    if (first) return answerArticle(first._id, layers, request, context)
    const page = await pageAt(slug, layers, context)
    if (page?.slug === slug) return answerArticle(page._id, layers, request, context)
    const moved = found[0] ?? page
    if (moved) {
      const {_id: id, slug: now} = moved
      return redirect(`${isPath(now) ? `/${segment(now)}` : idPath(id)}${searchOf(request)}`)
    }
    return answerUnknown(slug, layers, request, context)
  })
}

/**
 * Answers with the article of an id, even without a slug. The id of a draft redirects to its
 * article.
 */
export function articleOfId(
  id: string,
  request: Request,
  context: PreviewContext,
): Promise<Response> {
  return inLayers(request, context, async (layers) => {
    const group = getPublishedId(id)
    if (group !== id) return redirect(`${idPath(group)}${searchOf(request)}`)
    return answerArticle(id, layers, request, context)
  })
}

function searchOf(request: Request): string {
  return new URL(request.url).search
}

/** Returns whether readers see the article. */
function isReleased({publishedAt}: Found): boolean {
  return heldUntil(publishedAt) === undefined
}

function findAt(slug: string, layers: Layers, {client}: PreviewContext): Promise<Found[]> {
  const perspective = layers.length === 0 ? 'published' : [...layers]
  return fromLake(() => client.fetch<Found[]>(ARTICLES_AT, {slug}, {perspective}))
}

function pageAt(
  slug: string,
  layers: Layers,
  {client}: PreviewContext,
): Promise<Pick<Found, '_id' | 'slug'> | null> {
  const perspective = layers.length === 0 ? 'published' : [...layers]
  return fromLake(() =>
    client.fetch<Pick<Found, '_id' | 'slug'> | null>(PAGE_AT, {slug}, {perspective}),
  )
}

function answerSeveral(
  slug: string,
  found: readonly Found[],
  request: Request,
  context: PreviewContext,
): Response {
  const language = languageOf(request)
  const texts = textsIn(language)
  const links = found.map(({_id: id, title}) => ({
    href: `${idPath(id)}${searchOf(request)}`,
    title: typeof title === 'string' && title.trim() !== '' ? title : texts.untitled,
  }))
  const notice = {status: 300, title: texts.severalTitle, text: texts.severalAt(slug), links}
  return answerNotice(notice, request, context)
}

async function answerUnknown(
  slug: string,
  layers: Layers,
  request: Request,
  context: PreviewContext,
): Promise<Response> {
  const {client, sessions} = context
  const perspective = layers.length === 0 ? 'published' : [...layers]
  const query = sessions.read(request) ? ALL_SLUGS : RELEASED_SLUGS
  const slugs = await fromLake(() => client.fetch<unknown[]>(query, {}, {perspective}))
  const nearest = closestMatch(slug, slugs.filter(isPath), {
    maxDistance: Math.ceil(slug.length / 3),
  })
  const texts = textsIn(languageOf(request))
  const search = `?perspective=${encodeURIComponent(perspectiveOf(layers))}`
  const text = texts.noArticleAt(slug)
  return answerNotice(
    nearest === undefined
      ? {status: 404, title: texts.notFound, text}
      : {
          status: 404,
          title: texts.notFound,
          text: `${text} ${texts.nearest}`,
          links: [{href: `/${segment(nearest)}${search}`, title: nearest}],
        },
    request,
    context,
  )
}
