import {AddIcon} from '@sanity/icons/Add'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {ClockIcon} from '@sanity/icons/Clock'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentIcon} from '@sanity/icons/Document'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {EditIcon} from '@sanity/icons/Edit'
import {FolderIcon} from '@sanity/icons/Folder'
import {PublishIcon} from '@sanity/icons/Publish'
import {TagIcon} from '@sanity/icons/Tag'
import type {ComponentType} from 'react'
import type {ComponentBuilder, StructureBuilder, StructureResolver} from 'sanity/structure'

import {API_VERSION} from '../../content/api-version.ts'
import {
  ARTICLES_CHANGED,
  ARTICLES_IN_WORK,
  ARTICLES_PUBLISHED,
  TOPICS_OF_ARTICLES,
} from '../../content/queries/index.ts'
import {SITE_ID} from '../../content/singletons.ts'
import {titleKey} from '../../../schemas/index.ts'
import {deskGerman, type DeskText} from '../i18n/desk-german.ts'
import {StatementList} from '../statements/statement-list.tsx'
import {articleList} from './article-list.tsx'
import {articlesInDepartment} from './articles-in-department.ts'
import {CorrectionList} from './correction-list.tsx'
import {DepartmentList} from './department-list.tsx'
import {TopicList} from './topic-list.tsx'
import {topicsOf} from './topics.ts'

const InWork = articleList({
  name: 'in-work',
  query: ARTICLES_IN_WORK,
  perspective: 'drafts',
  time: 'changed',
})
const Published = articleList({
  name: 'published',
  query: ARTICLES_PUBLISHED,
  perspective: 'published',
  time: 'published',
})
const Changed = articleList({
  name: 'changed',
  query: ARTICLES_CHANGED,
  perspective: 'drafts',
  time: 'changed',
})

/** The navigation of the desk: articles by state, time, topic and department, and the sources. */
export const structure: StructureResolver = (S, {getClient}) =>
  S.list()
    .id('newsroom')
    .title(deskGerman['desk.title'])
    .i18n(titleKey('desk.title'))
    .items([
      ownList(S, 'in-work', EditIcon, (list) =>
        articles(S, list)
          .component(InWork)
          .canHandleIntent((intent, {type}) => intent === 'create' && type === 'article'),
      ),
      ownList(S, 'published', PublishIcon, (list) => articles(S, list).component(Published)),
      ownList(S, 'changed', ClockIcon, (list) => articles(S, list).component(Changed)),
      ownList(S, 'topics', TagIcon, (list) =>
        list.component(TopicList).child(async (id) => {
          const client = getClient({apiVersion: API_VERSION}).withConfig({perspective: 'drafts'})
          const topics = topicsOf(await client.fetch<unknown[]>(TOPICS_OF_ARTICLES))
          const {title = id, spellings = []} = topics.find((topic) => topic.id === id) ?? {}
          return S.documentList()
            .id(id)
            .title(title)
            .schemaType('article')
            .filter('_type == "article" && count((topics[])[@ in $spellings]) > 0')
            .params({spellings})
            .apiVersion(API_VERSION)
            .defaultOrdering([{field: 'publishedAt', direction: 'desc'}])
            .initialValueTemplates([S.initialValueTemplateItem('article-on-topic', {topic: title})])
        }),
      ),
      ownList(S, 'by-department', FolderIcon, (list) =>
        list
          .component(DepartmentList)
          .child((id) => articlesInDepartment(S, getClient({apiVersion: API_VERSION}), id))
          .menuItems([creating(S, 'department', 'desk.new-department')]),
      ),
      S.listItem()
        .id('article')
        .schemaType('article')
        .icon(DocumentsIcon)
        .title(deskGerman['desk.articles'])
        .i18n(titleKey('desk.articles'))
        .child(
          titled(S.documentTypeList('article'), 'desk.articles').defaultOrdering([
            {field: 'publishedAt', direction: 'desc'},
          ]),
        ),
      ownList(S, 'statements', BlockquoteIcon, (list) =>
        list
          .component(StatementList)
          .minWidth(400)
          .currentMaxWidth(560)
          .maxWidth(960)
          .child((documentId) => S.defaultDocument({documentId, schemaType: 'article'})),
      ),
      ownList(S, 'corrections', EditIcon, (list) =>
        list
          .component(CorrectionList)
          .child((documentId) => S.defaultDocument({documentId, schemaType: 'article'})),
      ),
      S.divider(),
      S.listItem()
        .id('source')
        .schemaType('source')
        .title(deskGerman['desk.sources'])
        .i18n(titleKey('desk.sources'))
        .child(
          titled(S.documentTypeList('source'), 'desk.sources').defaultOrdering([
            {field: 'name', direction: 'asc'},
          ]),
        ),
      S.listItem()
        .id('department')
        .schemaType('department')
        .title(deskGerman['desk.departments'])
        .i18n(titleKey('desk.departments'))
        .child(
          titled(S.documentTypeList('department'), 'desk.departments').defaultOrdering([
            {field: 'order', direction: 'asc'},
            {field: 'title', direction: 'asc'},
          ]),
        ),
      titled(S.listItem().id('agencies'), 'desk.agencies')
        .icon(EarthGlobeIcon)
        .child(
          titled(S.documentList().id('agencies'), 'desk.agencies')
            .schemaType('source')
            .filter('_type == "source" && kind == "agency"')
            .apiVersion(API_VERSION)
            .defaultOrdering([{field: 'name', direction: 'asc'}])
            .initialValueTemplates([
              S.initialValueTemplateItem('source-of-kind', {kind: 'agency'}),
            ]),
        ),
      S.divider(),
      S.listItem()
        .id('page')
        .schemaType('page')
        .icon(DocumentIcon)
        .title(deskGerman['desk.pages'])
        .i18n(titleKey('desk.pages'))
        .child(
          titled(S.documentTypeList('page'), 'desk.pages').defaultOrdering([
            {field: 'title', direction: 'asc'},
          ]),
        ),
      titled(S.listItem().id(SITE_ID), 'desk.site')
        .icon(CogIcon)
        .child(
          titled(S.document().schemaType('site').documentId(SITE_ID).id(SITE_ID), 'desk.site'),
        ),
    ])

/**
 * Returns an item with a list of our own, as wide as those of Studio. Studio's component builder drops the key of its
 * title, so the key is added to its result.
 */
function ownList(
  S: StructureBuilder,
  id:
    | 'in-work'
    | 'published'
    | 'changed'
    | 'by-department'
    | 'corrections'
    | 'topics'
    | 'statements',
  icon: ComponentType,
  build: (list: ComponentBuilder) => ComponentBuilder,
) {
  const key = `desk.${id}` as const
  const list = S.component().id(id).minWidth(320).currentMaxWidth(350).maxWidth(640)
  return titled(S.listItem().id(id), key)
    .icon(icon)
    .child(() => ({...titled(build(list), key).serialize(), i18n: titleKey(key)}))
}

function articles(S: StructureBuilder, list: ComponentBuilder): ComponentBuilder {
  return list
    .child((documentId) => S.defaultDocument({documentId, schemaType: 'article'}))
    .menuItems([creating(S, 'article', 'desk.new-article')])
}

/** Returns the plus of a list that makes a document. */
function creating(S: StructureBuilder, type: 'article' | 'department', key: DeskText) {
  return titled(S.menuItem(), key)
    .icon(AddIcon)
    .intent({type: 'create', params: {type, template: type}})
    .showAsAction(true)
}

interface Titled<Self> {
  title(title: string): Self
  i18n(i18n: ReturnType<typeof titleKey>): Self
}

function titled<Builder extends Titled<Builder>>(builder: Builder, key: DeskText): Builder {
  return builder.title(deskGerman[key]).i18n(titleKey(key))
}
