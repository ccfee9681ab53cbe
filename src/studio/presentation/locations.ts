import {map} from 'rxjs'
import type {DocumentLocationResolver} from 'sanity/presentation'

import {ARTICLES_SHOWING, PAGE_ON_DESK} from '../../content/queries/index.ts'
import type {
  ARTICLES_SHOWING_RESULT,
  PAGE_ON_DESK_RESULT,
} from '../../content/generated/sanity.types.ts'
import {deskGerman} from '../i18n/desk-german.ts'
import {previewPath} from './preview-address.ts'

const shown = new Set(['article', 'page', 'source', 'department'])

/** Finds the pages that show a document: for an article or a page its own, for a source or a department those of the articles that name it. */
export const locations: DocumentLocationResolver = (
  {id, type, perspectiveStack: perspective},
  {documentStore},
) => {
  if (!shown.has(type)) return null
  if (type === 'page') {
    return documentStore
      .listenQuery(PAGE_ON_DESK, {id}, {perspective, tag: 'newsdesk.locations'})
      .pipe(map((pages: PAGE_ON_DESK_RESULT) => ({locations: pages.map(locationOf)})))
  }
  const query = {
    fetch: ARTICLES_SHOWING,
    listen: '*[_type == "article" && (sanity::versionOf($id) || references($id))]',
  }
  return documentStore
    .listenQuery(query, {id}, {perspective, tag: 'newsdesk.locations'})
    .pipe(map((articles: ARTICLES_SHOWING_RESULT) => ({locations: articles.map(locationOf)})))
}

function locationOf({
  _id,
  title,
  slug,
}: ARTICLES_SHOWING_RESULT[number] | PAGE_ON_DESK_RESULT[number]) {
  return {title: title ?? deskGerman['list.untitled'], href: previewPath(_id, slug)}
}
