import type {DocumentActionsResolver} from 'sanity'

import {referredActions} from './merging/referred-actions.tsx'
import {articleActions} from './publishing/article-actions.ts'

/** Resolves the actions of every document: newsdesk's take the place of Studio's. */
export const deskActions: DocumentActionsResolver = (actions, context) =>
  referredActions(articleActions(actions, context), context)
