// An editor opens, changes, publishes, discards and deletes articles.
import {expect, onTestFinished, test} from 'vitest'

import {createArticle} from './articles.ts'
import {goTo, publishSlip, shareNewsroom, textField} from './newsroom.ts'
import {chooseInMenu, pressUntil} from './press.ts'

const newsroom = shareNewsroom()
const get = (id: string) => newsroom.client.getDocument<{title: string}>(id)

test('01 an editor opens an article, changes its title and publishes it', async () => {
  const own = await createArticle(newsroom.client)
  const {page} = await newsroom.open(own.path)
  const title = textField(page, 'title')
  // Studio shows "saving" only when saving takes longer than rendering.
  await pressUntil(
    async () => {
      await title.fill('Kasachstan')
      await title.fill('Kasachstan kommt nicht zur Ruhe')
    },
    () => page.getByTestId('pane-footer-document-status-pulse').isVisible(),
  )
  await expect.poll(() => get(own.draft)).toMatchObject({title: 'Kasachstan kommt nicht zur Ruhe'})
  await publishSlip(page)
  await expect.poll(() => get(own.id)).toMatchObject({title: 'Kasachstan kommt nicht zur Ruhe'})
  expect(await get(own.draft)).toBeUndefined()
})

test('02 an editor discards changes and sees the published text again', async () => {
  const own = await createArticle(newsroom.client, {title: 'Wie veröffentlicht'})
  const {page} = await newsroom.open(own.path)
  await textField(page, 'title').fill('Verworfen')
  await expect.poll(() => get(own.draft)).toMatchObject({title: 'Verworfen'})
  await chooseInMenu(
    page.getByTestId('action-menu-button').last(),
    page.getByRole('menuitem', {name: 'Änderungen verwerfen'}),
  )
  await page.getByTestId('confirm-button').click()
  await expect.poll(() => get(own.draft)).toBeUndefined()
  await expect.poll(() => textField(page, 'title').inputValue()).toBe('Wie veröffentlicht')
  expect(await get(own.id)).toMatchObject({title: 'Wie veröffentlicht'})
})

test('03 an editor unpublishes an article, stays at its draft, and publishes it again unchanged', async () => {
  const own = await createArticle(newsroom.client, {title: 'Zurückgezogen'})
  const {page} = await newsroom.open(own.path)
  await page.getByTestId('document-header-Veröffentlicht-chip').click()
  await page.getByTestId('action-bearbeiten').waitFor()
  await chooseInMenu(
    page.getByTestId('action-menu-button').last(),
    page.getByRole('menuitem', {name: 'Zurückziehen', exact: true}),
  )
  await page.getByTestId('confirm-button').click()
  await expect.poll(() => get(own.id)).toBeUndefined()
  const before = await get(own.draft)
  expect(before).toMatchObject({title: 'Zurückgezogen'})
  await expect.poll(() => page.url()).not.toContain('perspective')
  await expect.poll(() => textField(page, 'title').isEditable()).toBe(true)
  expect(await textField(page, 'title').inputValue()).toBe('Zurückgezogen')
  await page.getByRole('button', {name: 'Wieder veröffentlichen, wie es war'}).click()
  await expect.poll(() => get(own.id)).toMatchObject({title: 'Zurückgezogen'})
  expect(await get(own.draft)).toBeUndefined()
})

test('04 an editor deletes an article without references to it', async () => {
  const own = await createArticle(newsroom.client, {title: 'Weg damit'})
  await newsroom.client.create({...(await get(own.id)), _id: own.draft, _type: 'article'})
  const {page} = await newsroom.open(own.path)
  await textField(page, 'title').waitFor()
  await chooseInMenu(
    page.getByTestId('action-menu-button').last(),
    page.getByRole('menuitem', {name: 'Löschen'}),
  )
  await page.getByTestId('confirm-button').click()
  await expect.poll(() => get(own.id)).toBeUndefined()
  expect(await get(own.draft)).toBeUndefined()
})

test.each([
  ['05 a quoted source cannot be deleted', 'Löschen'],
  ['05b a quoted source cannot be unpublished', 'Zurückziehen'],
])('%s, and the dialog links to the article that quotes it', async (_, action) => {
  const {page} = await newsroom.open('structure/source;source-antony-blinken')
  await textField(page, 'name').waitFor()
  await chooseInMenu(
    page.getByTestId('action-menu-button').last(),
    page.getByRole('menuitem', {name: action}),
  )
  const dialog = page.getByTestId('merge-dialog')
  await dialog.getByText('2 Zitate').waitFor()
  await dialog.getByRole('link', {name: /^Tokajew setzt auf/}).click()
  await expect.poll(() => textField(page, 'title').inputValue()).toContain('Tokajew setzt auf')
  expect(await get('source-antony-blinken')).toMatchObject({name: 'Antony Blinken'})
})

test('05c unpublishing from the view of a release keeps a newer draft', async () => {
  const own = await createArticle(newsroom.client, {title: 'Wie veröffentlicht'})
  const stored = {_type: 'article', ...(await get(own.id))}
  await newsroom.client.create({...stored, _id: own.draft, title: 'Neuer'})
  await newsroom.client.action({actionType: 'sanity.action.release.create', releaseId: 'wahl'})
  await newsroom.client.create({...stored, _id: `versions.wahl.${own.id}`, title: 'Im Release'})
  const {page} = await newsroom.open(`${own.path}?perspective=wahl`)
  await expect.poll(() => textField(page, 'title').inputValue()).toBe('Im Release')
  await chooseInMenu(
    page.getByTestId('action-menu-button').last(),
    page.getByRole('menuitem', {name: 'Zurückziehen', exact: true}),
  )
  await page.getByTestId('confirm-button').click()
  await expect.poll(() => get(own.id)).toBeUndefined()
  await expect.poll(() => textField(page, 'title').inputValue()).toBe('Neuer')
  expect(await textField(page, 'title').isEditable()).toBe(true)
  expect(await get(own.draft)).toMatchObject({title: 'Neuer'})
})

test('06 the form shows the state of an article: published, draft, or newer draft', async () => {
  const own = await createArticle(newsroom.client)
  const {page} = await newsroom.open(own.path)
  const footer = page.getByTestId('pane-footer')
  await textField(page, 'title').waitFor()
  expect(await footer.getByText('Entwurf neuer').count()).toBe(0)
  await textField(page, 'title').fill('Neuer als veröffentlicht')
  await footer.getByText('Entwurf neuer').waitFor()
  await expect.poll(() => get(own.draft)).toMatchObject({title: 'Neuer als veröffentlicht'})
  await publishSlip(page)
  await footer.getByText('Entwurf neuer').waitFor({state: 'detached'})
  expect(await get(own.id)).toMatchObject({title: 'Neuer als veröffentlicht'})
})

test("07 unsaved edits and another editor's change to the same text are both kept", async () => {
  const own = await createArticle(newsroom.client, {lead: 'Anfang. Mitte. Ende.'})
  const {page, watched} = await newsroom.open(own.path)
  const lead = textField(page, 'lead')
  await lead.fill('Anfang. Mitte. Ende!')
  await expect.poll(() => get(own.draft)).toMatchObject({lead: 'Anfang. Mitte. Ende!'})
  const writes = '**/data/actions/**'
  await page.route(writes, (route) => route.abort('connectionrefused'))
  await lead.press('Control+End')
  await lead.pressSequentially(' Von Anna.')
  await newsroom.client.patch(own.draft).set({lead: 'Neuer Anfang. Mitte. Ende!'}).commit()
  const merged = 'Neuer Anfang. Mitte. Ende! Von Anna.'
  await expect.poll(() => lead.inputValue()).toBe(merged)
  await page.unroute(writes)
  await expect.poll(() => get(own.draft)).toMatchObject({lead: merged})
  expect(await lead.inputValue()).toBe(merged)
  const complaints = watched.complaints.splice(0)
  expect(complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
})

test('08 an article with an unknown field can be edited and keeps the field', async () => {
  const own = await createArticle(newsroom.client, {altesFeld: 'Aus dem alten System'})
  const {page} = await newsroom.open(own.path)
  await page.getByText('Unbekanntes Feld gefunden').waitFor()
  await textField(page, 'title').fill('Trotzdem geändert')
  await expect.poll(() => get(own.draft)).toMatchObject({title: 'Trotzdem geändert'})
  await publishSlip(page)
  await expect
    .poll(() => get(own.id))
    .toMatchObject({title: 'Trotzdem geändert', altesFeld: 'Aus dem alten System'})
})

test('09 a new article has the topic of its list, and a new agency its kind', async () => {
  await newsroom.client.create({_id: 'drafts.thema', _type: 'article', topics: ['Hochwasser']})
  const {page} = await newsroom.open('structure/topics;hochwasser')
  await page.getByTestId('action-intent-button').last().click()
  await textField(page, 'title').fill('Neue Deiche')
  const topics = () =>
    newsroom.client.fetch('*[title == "Neue Deiche"][0]{topics, "sections": count(sections)}')
  await expect.poll(topics).toEqual({topics: ['Hochwasser'], sections: 1})
  const {page: agencies} = await newsroom.open('structure/agencies')
  await agencies.getByText('AFP').waitFor()
  await agencies.getByTestId('action-intent-button').last().click()
  await textField(agencies, 'name').fill('dpa')
  await expect.poll(() => newsroom.client.fetch('*[name == "dpa"][0].kind')).toBe('agency')
})

test('10 errors are shown at their fields and in a list that leads to them', async () => {
  const own = await createArticle(newsroom.client, {lead: ''}, 'draft')
  const {page} = await newsroom.open(own.path)
  await textField(page, 'title').fill('x'.repeat(111))
  await page.getByTestId('length').getByText('1 über der Grenze').waitFor()
  await page.getByTestId('field-lead').getByTestId('input-validation-icon-error').waitFor()
  await page.getByRole('button', {name: 'Validierung'}).click()
  const list = page.getByTestId('validation-inspector').or(page.getByTestId('document-pane'))
  const entry = list.getByRole('button', {name: /Vorspann/}).first()
  await pressUntil(
    () => entry.click(),
    () => textField(page, 'lead').evaluate((field) => field === document.activeElement),
  )
  const button = page.getByTestId('action-veröffentlichen')
  await expect.poll(() => button.isDisabled()).toBe(true)
})

test('11 the character count tells long titles from too long ones', async () => {
  const own = await createArticle(newsroom.client)
  const {page} = await newsroom.open(own.path)
  const [title, lead] = [textField(page, 'title'), textField(page, 'lead')]
  const length = (name: string) => page.getByTestId(`field-${name}`).getByTestId('length')
  await title.fill('Größe 🎉')
  await length('title').getByText('7 Zeichen, empfohlen bis 80').waitFor()
  await title.fill('x'.repeat(81))
  await length('title').getByText('81 Zeichen: 1 über den empfohlenen 80').waitFor()
  await title.fill('x'.repeat(111))
  await length('title').getByText('111 Zeichen: 1 über der Grenze von 110').waitFor()
  await lead.fill('Vier')
  await length('lead').getByText('4 Zeichen').waitFor()
  expect(await length('title').getByText('Zeichen').count()).toBe(1)
})

test.each([
  ['12 the lake cannot be reached', false],
  ['13 the answer of the lake is lost', true],
])(
  '%s at the first typed letter, and the draft is created once with all words',
  async (_, reaches) => {
    const own = await createArticle(newsroom.client, {lead: 'Anfang.'})
    const {page, context, watched} = await newsroom.open(own.path)
    const lead = textField(page, 'lead')
    await expect.poll(() => lead.isEditable()).toBe(true)
    const devTools = await context.newCDPSession(page)
    await devTools.send('Emulation.setCPUThrottlingRate', {rate: 4})
    onTestFinished(() => devTools.detach())
    let lost = 0
    await page.route('**/data/actions/**', async (route) => {
      if (lost === 3) return route.continue()
      lost += 1
      if (reaches) await route.fetch()
      return route.abort('connectionrefused')
    })
    await lead.press('Control+End')
    await lead.pressSequentially(' Und weiter.')
    await expect.poll(() => get(own.draft)).toMatchObject({lead: 'Anfang. Und weiter.'})
    expect(lost).toBe(3)
    expect(await lead.inputValue()).toBe('Anfang. Und weiter.')
    await page.unroute('**/data/actions/**')
    const complaints = watched.complaints.splice(0)
    const expected = /ERR_CONNECTION_REFUSED|status of 409/
    expect(complaints.filter((text) => !expected.test(text))).toEqual([])
  },
)

test('14 the form stays the same element while the Studio loads', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client, {lead: 'Anfang.'})
  const {page, context} = await open('structure')
  const devTools = await context.newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', {rate: 4})
  onTestFinished(() => devTools.detach())
  const forms = await page.evaluateHandle(() => {
    const seen = new Set<Element>()
    new MutationObserver(() => {
      for (const form of document.querySelectorAll('[data-testid=form-view]')) seen.add(form)
    }).observe(document, {childList: true, subtree: true})
    return seen
  })
  await goTo(page, own.path)
  const lead = textField(page, 'lead')
  await expect.poll(() => lead.isEditable()).toBe(true)
  await lead.press('Control+End')
  await lead.pressSequentially(' Und weiter.', {delay: 150})
  await expect.poll(() => get(own.draft)).toMatchObject({lead: 'Anfang. Und weiter.'})
  expect(await forms.evaluate((seen) => seen.size)).toBe(1)
})
