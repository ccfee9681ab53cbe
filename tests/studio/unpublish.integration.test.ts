// References that keep a document published, and undoing an unpublication.
import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {strongReferrers} from '../../src/studio/publishing/strong-referrers.ts'
import {undoUnpublishing} from '../../src/studio/publishing/undo-unpublishing.ts'

/** Returns a client with the perspective `raw`, and functions that unpublish document `a` and read titles. */
async function published() {
  const lake = await startLake({memory: true, port: 0})
  onTestFinished(() => lake.close())
  const client = createEmbeddedClient(lake).withConfig({perspective: 'raw'})
  await client.create({_id: 'a', _type: 'article', title: 'Wie veröffentlicht'})
  const unpublish = async () => {
    const document = await client.getDocument('a')
    if (!document) throw new Error('It is not published')
    const {transactionId} = await client.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: 'drafts.a',
      publishedId: 'a',
    })
    return {published: document, draftId: 'drafts.a', transactionId}
  }
  const titles = () => client.fetch<object>('*[_type == "article"] | order(_id){_id, title}')
  return {client, unpublish, titles}
}

test('01 undoing restores the document without a draft', async () => {
  const {client, unpublish, titles} = await published()
  const before = await client.getDocument('a')
  await undoUnpublishing(client, await unpublish())
  expect(await titles()).toEqual([{_id: 'a', title: 'Wie veröffentlicht'}])
  expect((await client.getDocument('a'))?._createdAt).toBe(before?._createdAt)
})

test('02 undoing keeps an earlier draft, not older than the document', async () => {
  const {client, unpublish, titles} = await published()
  await client.create({_id: 'drafts.a', _type: 'article', title: 'Entwurf'})
  await undoUnpublishing(client, await unpublish())
  expect(await titles()).toEqual([
    {_id: 'a', title: 'Wie veröffentlicht'},
    {_id: 'drafts.a', title: 'Entwurf'},
  ])
  const [draft, document] = await client.getDocuments(['drafts.a', 'a'])
  expect(draft?._updatedAt).toBe(document?._updatedAt)
})

test('03 undoing keeps a draft edited since', async () => {
  const {client, unpublish, titles} = await published()
  const unpublication = await unpublish()
  await client.patch('drafts.a').set({title: 'Weitergeschrieben'}).commit()
  await undoUnpublishing(client, unpublication)
  expect(await titles()).toEqual([
    {_id: 'a', title: 'Wie veröffentlicht'},
    {_id: 'drafts.a', title: 'Weitergeschrieben'},
  ])
})

test('04 undoing fails when somebody has published meanwhile', async () => {
  const {client, unpublish, titles} = await published()
  const unpublication = await unpublish()
  await client.patch('drafts.a').set({title: 'Von Ben'}).commit()
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.a',
    publishedId: 'a',
  })
  await expect(undoUnpublishing(client, unpublication)).rejects.toThrow(/already exists/)
  expect(await titles()).toEqual([{_id: 'a', title: 'Von Ben'}])
})

test('05 the listed referrers are those for which the lake rejects, once each', async () => {
  const {client, unpublish} = await published()
  const to = (fields: object = {}) => ({_type: 'reference', _ref: 'a', ...fields})
  await client.create({_id: 'weak', _type: 'x', title: 'Schwach', ref: to({_weak: true})})
  const found = async () => strongReferrers('a', await client.fetch('*[references("a")]'))
  expect(await found()).toEqual([])
  await client.create({
    _id: 'drafts.b',
    _type: 'x',
    title: 'Entwurf',
    deep: [{_key: 'k', ref: to()}],
  })
  await client.create({_id: 'b', _type: 'x', title: 'Haushalt', ref: to()})
  await client.create({_id: 'drafts.c', _type: 'source', name: 'Nur im Entwurf', ref: to()})
  expect(await found()).toEqual([
    {id: 'b', type: 'x', title: 'Haushalt'},
    {id: 'c', type: 'source', title: 'Nur im Entwurf'},
  ])
  await expect(unpublish()).rejects.toThrow(/references to it/)
})
