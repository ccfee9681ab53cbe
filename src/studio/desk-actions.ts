import type {DocumentActionsResolver} from 'sanity'

import {isSingleton} from '../content/singletons.ts'
import {referredActions} from './merging/referred-actions.tsx'
import {articleActions} from './publishing/article-actions.ts'

/** Resolves the actions of every document: newsdesk's take the place of Studio's. */
export const deskActions: DocumentActionsResolver = (actions, context) =>
  isSingleton(context.schemaType)
    ? actions.filter(({action}) => action === undefined || !ofMany.has(action))
    : referredActions(articleActions(actions, context), context)

/** The actions that a document has only if there can be others of its type. */
const ofMany: ReadonlySet<string> = new Set(['delete', 'duplicate', 'unpublish'])
