import {EditIcon} from '@sanity/icons/Edit'
import type {SanityClient} from 'sanity'
import type {StructureBuilder} from 'sanity/structure'

import {API_VERSION} from '../../content/api-version.ts'
import {titleKey} from '../../../schemas/index.ts'
import {deskGerman} from '../i18n/desk-german.ts'
import {WITHOUT_DEPARTMENT} from './departments.ts'

const inDepartment = '_type == "article" && department._ref == $id'
const inNone = '_type == "article" && !(department._ref in *[_type == "department"]._id)'

/** Returns the list of the articles of a department, or of those without one. A new article of the list is in it. */
export async function articlesInDepartment(S: StructureBuilder, client: SanityClient, id: string) {
  const isNone = id === WITHOUT_DEPARTMENT
  const drafts = client.withConfig({perspective: 'drafts'})
  const title = isNone ? null : await drafts.fetch<string | null>('*[_id == $id][0].title', {id})
  const list = S.documentList()
    .id(id)
    .title(title ?? deskGerman[isNone ? 'list.departments.none' : 'list.untitled'])
    .schemaType('article')
    .filter(isNone ? inNone : inDepartment)
    .params(isNone ? {} : {id})
    .apiVersion(API_VERSION)
    .defaultOrdering([{field: 'publishedAt', direction: 'desc'}])
  if (isNone) return list.i18n(titleKey('list.departments.none'))
  return list
    .initialValueTemplates([S.initialValueTemplateItem('article-in-department', {department: id})])
    .menuItems([
      ...(list.getMenuItems() ?? []),
      S.menuItem()
        .title(deskGerman['desk.edit-department'])
        .i18n(titleKey('desk.edit-department'))
        .icon(EditIcon)
        .intent({type: 'edit', params: {id, type: 'department'}})
        .showAsAction(true),
    ])
}
