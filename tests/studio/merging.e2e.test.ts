// An editor deletes a quoted source, and merges two entries of the same person.
import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {createArticle, paragraph} from './articles.ts'
import {shareNewsroom, textField} from './newsroom.ts'

const newsroom = shareNewsroom()

/** A source, and a quotation of it as the annotation of a paragraph. */
async function createSource(name: string, fields: object = {}) {
  const {_id} = await newsroom.client.create({_type: 'source', name, kind: 'person', ...fields})
  const source = {_type: 'reference', _ref: _id}
  const body = [{...paragraph('Gesagt.'), markDefs: [{_type: 'quote', _key: 'm0', source}]}]
  body[0]?.children.forEach((span) => Object.assign(span, {marks: ['m0']}))
  return {id: _id, quoting: {sections: [{_type: 'section', _key: 's0', body}]}}
}

async function choose(page: Page, action: string) {
  await expect.poll(() => textField(page, 'name').isEditable()).toBe(true)
  await page.getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', {name: action}).click()
}

test('01 deleting a quoted source lists its articles, and replaces it by another source', async () => {
  const {client, open} = newsroom
  const old = await createSource('M. Hafenmeister', {country: 'Chile'})
  const kept = await createSource('Maria Hafenmeister')
  const own = await createArticle(client, {...old.quoting, title: 'Am Hafen'})
  const stored = await client.getDocument(own.id)
  if (stored) await client.create({...stored, _id: own.draft, title: 'Am neuen Hafen'})
  const {page} = await open(`structure/source;${old.id}`)
  await choose(page, 'Löschen')
  const dialog = page.getByTestId('merge-dialog')
  const listed = dialog.getByTestId('using-documents')
  await expect.poll(() => listed.getByRole('link').allInnerTexts()).toEqual(['Am neuen Hafen'])
  expect(await listed.innerText()).toMatch(/1 Zitat\s+Veröffentlicht\s+Entwurf/)
  expect(await listed.getByRole('link').getAttribute('href')).toContain(own.id)
  expect(await dialog.getByText(/trotzdem/i).count()).toBe(0)
  expect(await dialog.getByTestId('merge').isDisabled()).toBe(true)
  await dialog.getByTestId('namesakes').getByText('Maria Hafenmeister').click()
  await dialog.getByText('1 veröffentlichter Artikel, 1 Entwurf').waitFor()
  await dialog.getByTestId('merge-fill').click()
  await dialog.getByTestId('merge').click()
  await expect.poll(() => textField(page, 'name').inputValue()).toBe('Maria Hafenmeister')
  expect(await client.fetch('*[references($id) || _id == $id]._id', {id: old.id})).toEqual([])
  expect(await client.fetch('*[references($id)] | order(_id){_id, title}', {id: kept.id})).toEqual([
    {_id: own.draft, title: 'Am neuen Hafen'},
    {_id: own.id, title: 'Am Hafen'},
  ])
  expect(await client.getDocument(kept.id)).toMatchObject({country: 'Chile'})
})

test('02 two entries are merged in reverse, and an unused one is deleted', async () => {
  const {client, open} = newsroom
  const first = await createSource('Kapitänin Brandt')
  const second = await createSource('Brandt, Kapitänin')
  const own = await createArticle(client, second.quoting)
  const {page} = await open(`structure/source;${first.id}`)
  await choose(page, 'Zusammenführen')
  const dialog = page.getByTestId('merge-dialog')
  await dialog.getByTestId('namesakes').getByText('Brandt, Kapitänin').click()
  await dialog.getByRole('button', {name: 'Umgekehrt'}).click()
  await dialog.getByText('Das betrifft 1 Zitat').waitFor()
  await dialog.getByTestId('merge').click()
  await expect
    .poll(() =>
      client.fetch('*[_id == $id && references($first)]._id', {id: own.id, first: first.id}),
    )
    .toEqual([own.id])
  expect(await client.getDocument(second.id)).toBeUndefined()
  await client.delete(own.id)
  await choose(page, 'Löschen')
  await dialog.getByText('Kein Artikel verweist auf').waitFor()
  await dialog.getByTestId('confirm-deletion').click()
  await expect.poll(() => client.fetch('*[_id == $id]._id', {id: first.id})).toEqual([])
})
