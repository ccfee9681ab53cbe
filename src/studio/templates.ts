import {randomKey} from '@sanity/util/content'
import type {Template} from 'sanity'

import {isSingleton} from '../content/singletons.ts'
import {titleKey} from '../../schemas/index.ts'
import {deskGerman} from './i18n/desk-german.ts'

/** A new article has an empty first section, so that writing can start at once. */
const firstSection = () => ({sections: [{_type: 'section', _key: randomKey()}]})

const articleOnTopic: Template<{topic?: string}> = {
  id: 'article-on-topic',
  schemaType: 'article',
  title: deskGerman['template.article-on-topic'],
  i18n: titleKey('template.article-on-topic'),
  parameters: [{name: 'topic', title: 'Topic', type: 'string'}],
  value: ({topic}: {topic?: string}) => ({...firstSection(), topics: topic ? [topic] : []}),
}

const articleInDepartment: Template<{department?: string}> = {
  id: 'article-in-department',
  schemaType: 'article',
  title: deskGerman['template.article-in-department'],
  i18n: titleKey('template.article-in-department'),
  parameters: [{name: 'department', title: 'Department', type: 'string'}],
  value: ({department}: {department?: string}) => ({
    ...firstSection(),
    ...(department ? {department: {_type: 'reference', _ref: department}} : {}),
  }),
}

const sourceOfKind: Template<{kind?: string}> = {
  id: 'source-of-kind',
  schemaType: 'source',
  title: deskGerman['template.source-of-kind.agency'],
  i18n: titleKey('template.source-of-kind.agency'),
  parameters: [{name: 'kind', title: 'Kind', type: 'string'}],
  value: ({kind}: {kind?: string}) => ({kind}),
}

/** Returns the initial values of new documents. */
export function deskTemplates(templates: Template[]): Template[] {
  return [
    ...templates
      .filter(({schemaType}) => !isSingleton(schemaType))
      .map((template) =>
        template.id === 'article' ? {...template, value: firstSection} : template,
      ),
    articleOnTopic,
    articleInDepartment,
    sourceOfKind,
  ]
}
