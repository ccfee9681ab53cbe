// Every document is published by newsdesk's action, which waits for words that are still being saved.
import type {DocumentActionComponent, DocumentActionsContext} from 'sanity'
import {expect, test} from 'vitest'

import {articleActions} from '../../src/studio/publishing/article-actions.ts'

const studios = (['publish', 'delete'] as const).map((action): DocumentActionComponent => {
  const original: DocumentActionComponent = () => ({label: action})
  return Object.assign(original, {action, displayName: action})
})

const namesFor = (schemaType: string, versionType: string) =>
  articleActions(studios, {schemaType, versionType} as DocumentActionsContext).map(
    ({action, displayName}) => `${action}: ${displayName}`,
  )

test('01 publishing a source needs one press, and an article asks for the kind of change', () => {
  expect(namesFor('source', 'draft')).toContain('publish: ChangedBefore(publish)')
  expect(namesFor('article', 'draft')).toContain('publish: ExplainedBefore(ChangedBefore(publish))')
})

test('02 other actions stay unchanged, and each action is wrapped once', () => {
  expect(namesFor('source', 'draft')).toContain('delete: delete')
  const resolved = () =>
    articleActions(studios, {schemaType: 'source', versionType: 'draft'} as DocumentActionsContext)
  expect(resolved()[0]).toBe(resolved()[0])
})

test('03 taking an article back is never the first action of a view', () => {
  for (const versionType of ['draft', 'published', 'version']) {
    const [first] = namesFor('article', versionType)
    expect(first).not.toContain('unpublish')
  }
  expect(namesFor('article', 'published')).toContain('unpublish: UnpublishDocument')
})
