// An editor publishes: dates, slugs, schedules and faults.
import type {Page} from 'playwright-core'
import {expect, onTestFinished, test} from 'vitest'

import {runScript} from '../scripts/run-script.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {createArticle} from './articles.ts'
import {
  answerSlip,
  article,
  pressPublish,
  publish,
  publishSlip,
  shareNewsroom,
  startNewsroom,
  textField,
} from './newsroom.ts'
import {chooseInMenu, pressUntil} from './press.ts'

const newsroom = shareNewsroom()

interface Article {
  _id: string
  title: string
  publishedAt: string
  slug: {current: string}
  formerSlugs?: string[]
}

test('01 a new article has a section, a slug without umlauts and the moment of its publication', async () => {
  const {client, open} = newsroom
  // A second try begins without the draft of the first.
  await client.delete({query: '*[_type == "article" && _id in path("drafts.**")]'})
  const {page} = await open('structure/in-work')
  await page.getByText('Nichts in Arbeit').waitFor()
  await page.getByRole('link', {name: 'Neuer Artikel'}).click()
  await textField(page, 'title').fill('Größere Übung für Straßenmusiker')
  await page.getByRole('button', {name: 'Erzeugen'}).click()
  await textField(page, 'lead').fill('Ein Vorspann.')

  const drafts = () =>
    client.fetch<(Article & {lead?: string; sections: {_key: string}[]})[]>(
      '*[_type == "article" && _id in path("drafts.**")]',
    )
  await expect.poll(drafts).toMatchObject([{lead: 'Ein Vorspann.'}])
  const [draft] = await drafts()
  expect(draft?.slug.current).toBe('groessere-uebung-fuer-strassenmusiker')
  expect(draft?.sections).toHaveLength(1)
  const body = [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 's', text: 'Text.', marks: []}],
    },
  ]
  await client
    .patch(draft?._id ?? '')
    .set({'sections[0].body': body})
    .commit()

  await page.getByTestId('field-sections').getByText('Text.').waitFor()

  const before = Date.now()
  const id = draft?._id.replace('drafts.', '') ?? ''
  await publish(page)
  await expect.poll(() => client.getDocument(id)).toBeDefined()
  const published = await client.getDocument<Article>(id)
  expect(Date.parse(published?.publishedAt ?? '')).toBeGreaterThanOrEqual(before - 1000)
  expect(published?.formerSlugs).toBeUndefined()
  await page.getByText('Nichts in Arbeit').waitFor()
})

test('02 publishing keeps the old slug as a former one, and edits made meanwhile', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client, {
    slug: {_type: 'slug', current: 'proteste'},
    publishedAt: '2022-01-08T10:00:00.000Z',
  })
  const {page} = await open(own.path)
  await textField(page, 'slug').fill('unruhen')
  await publish(page)
  await textField(page, 'kicker').press('End')
  await textField(page, 'kicker').pressSequentially(' heute', {delay: 30})
  const stored = () => client.getDocument<Article>(own.id)
  await expect.poll(async () => (await stored())?.slug.current).toBe('unruhen')
  expect(await stored()).toMatchObject({
    formerSlugs: ['proteste'],
    publishedAt: expect.stringMatching(/^2022-01-08/),
  })

  // Typing that came too late for it is in the next draft.
  const kicker = `*[_id in ["drafts.${own.id}", "${own.id}"]] | order(_id desc)[0].kicker`
  await expect.poll(() => client.fetch<string>(kicker)).toBe('Probe heute')

  await textField(page, 'slug').fill('proteste')
  await expect
    .poll(() => client.getDocument(`drafts.${own.id}`))
    .toMatchObject({slug: {current: 'proteste'}})
  // A word that came too late is a change that readers see.
  const question = page.getByTestId('explanation')
  await pressUntil(
    async () => {
      if (await question.isVisible()) await answerSlip(page)
      else await pressPublish(page)
    },
    async () => (await stored())?.formerSlugs?.join() === 'unruhen',
  )
})

/** Returns the names of the releases that have a version of a document. */
const releases = async (id: string) => {
  const ids = await newsroom.client.fetch<string[]>('*[_id in path("versions.**")]._id')
  return ids.flatMap((version) => (version.split('.')[2] === id ? version.split('.')[1] : []))
}

/** Chooses an action of the open article that asks in a dialog. */
async function chooseAction(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', {name})
  await pressUntil(
    async () => {
      if (!(await item.isVisible())) await page.getByTestId('action-menu-button').click()
      await item.click({timeout: 2_000})
    },
    () => page.getByRole('dialog').isVisible(),
  )
}

test('03 a scheduled publication keeps the old slug as a former one, also when it is brought forward', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client, {slug: {_type: 'slug', current: 'gipfel'}})
  const {page} = await open(own.path)
  await textField(page, 'slug').fill('treffen')
  await expect
    .poll(() => client.getDocument<Article>(own.draft))
    .toMatchObject({slug: {current: 'treffen'}})
  const dialog = page.getByRole('dialog')
  const chosen = (name: string) => chooseAction(page, name)
  await chosen('Veröffentlichung planen')
  const when = dialog.getByRole('textbox')
  await when.fill('Jan 8, 2099 17:00')
  await when.press('Tab')
  await page.getByRole('button', {name: 'Planen', exact: true}).click()
  const planned = () =>
    client.fetch<Article | null>('*[_id in path("versions.**") && slug.current == "treffen"][0]')
  await expect.poll(planned).toMatchObject({formerSlugs: ['gipfel']})

  // The schedule goes its way without the draft.
  await client.delete(own.draft)
  const published = () => client.getDocument<Article>(own.id)
  const isPublished = async () => (await published())?.slug.current === 'treffen'
  // The dialog is closed when Studio hears that the draft is gone.
  await pressUntil(async () => {
    if (await isPublished()) return
    await chosen('Jetzt veröffentlichen')
    await page.getByTestId('confirm-button').click({timeout: 2_000})
  }, isPublished)
  expect(await published()).toMatchObject({slug: {current: 'treffen'}, formerSlugs: ['gipfel']})
  await page.getByText('ist jetzt veröffentlicht, früher als geplant.').waitFor()
  await expect.poll(() => page.url()).not.toContain('scheduledDraft')
  expect(await page.getByText('Wie geplant veröffentlicht').isVisible()).toBe(false)
})

test('03b a publication is scheduled for a typed date, shown as scheduled, and leaves no draft', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client, {title: 'Neujahr'}, 'draft')
  const {page} = await open(`structure/in-work;${own.id}`)
  await chooseAction(page, 'Veröffentlichung planen')
  const when = page.getByRole('dialog').getByRole('textbox')
  const offered = await when.inputValue()
  const plan = page.getByRole('button', {name: 'Planen', exact: true})
  expect(await plan.isEnabled()).toBe(true)
  await when.fill('irgendwann')
  await plan.click()
  await page.getByText('„irgendwann“ lässt sich nicht als Datum lesen').first().waitFor()
  expect(await when.inputValue()).toBe(offered)
  expect(await releases(own.id)).toEqual([])
  await when.fill('30.11.2025 05:03')
  await page.getByText('Dieser Zeitpunkt ist schon vorbei.').waitFor()
  expect(await plan.isDisabled()).toBe(true)
  await when.fill('8.1.2099 17:00')
  await plan.click()
  await page.getByText('Wird am Donnerstag, 8. Januar 2099, um 17:00 Uhr veröffentlicht.').waitFor()
  const row = page.getByTestId('article-row').filter({hasText: 'Neujahr'})
  await expect.poll(() => row.innerText()).toContain('Geplant: 8.1.2099, 17:00')
  expect(await row.innerText()).not.toContain('Entwurf')
  const footer = page.getByTestId('pane-footer')
  await footer.getByText('Veröffentlichung geplant gerade eben').waitFor()

  const [releaseId = ''] = await releases(own.id)
  await client.releases.unschedule({releaseId})
  await client.releases.publish({releaseId})
  await row.waitFor({state: 'detached'})
  expect(await client.getDocument(own.id)).toMatchObject({title: 'Neujahr'})
  expect(await client.getDocument(own.draft)).toBeUndefined()
})

test('03c a schedule that is paused, edited and cancelled leaves its text in the open draft', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client, {title: 'Abgesagt'}, 'draft')
  const {page} = await open(`structure/in-work;${own.id}`)
  await chooseAction(page, 'Veröffentlichung planen')
  await page.getByRole('button', {name: 'Planen', exact: true}).click()
  await page.getByRole('button', {name: 'Zum Bearbeiten anhalten'}).first().click()
  const lead = textField(page, 'lead')
  await expect.poll(() => lead.isEditable()).toBe(true)
  await lead.fill('In der Pause geschrieben.')
  const [releaseId = ''] = await releases(own.id)
  await expect
    .poll(() => client.getDocument(`versions.${releaseId}.${own.id}`))
    .toMatchObject({lead: 'In der Pause geschrieben.'})
  await chooseAction(page, 'Planung aufheben')
  await page.getByText('Der geplante Text wird zum Entwurf.').waitFor()
  await page.getByTestId('confirm-button').click()
  await page.getByText('Die Planung von Abgesagt ist aufgehoben.').waitFor()
  expect(await releases(own.id)).toEqual([])
  expect(await client.getDocument(own.draft)).toMatchObject({lead: 'In der Pause geschrieben.'})
  await expect.poll(() => lead.inputValue()).toBe('In der Pause geschrieben.')
  expect(await lead.isEditable()).toBe(true)

  // Somebody else cancels the next plan.
  await chooseAction(page, 'Veröffentlichung planen')
  await page.getByRole('button', {name: 'Planen', exact: true}).click()
  await expect.poll(() => lead.isEditable()).toBe(false)
  const [next = ''] = await releases(own.id)
  await client.releases.unschedule({releaseId: next})
  await client.releases.archive({releaseId: next})
  await client.releases.delete({releaseId: next})
  await page.getByText('Diese Planung gibt es nicht mehr.').waitFor()
  await expect.poll(() => lead.isEditable()).toBe(true)
})

test('04 an invalid article cannot be published, and the Studio shows why', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client)
  const {page} = await open(own.path)
  await textField(page, 'title').fill('')
  await expect
    .poll(() => client.fetch('*[_id == $id]{title}', {id: own.draft}))
    .toEqual([{title: null}])
  await expect.poll(() => page.getByTestId('action-veröffentlichen').isDisabled()).toBe(true)
  await textField(page, 'title').fill('x'.repeat(111))
  await page.getByText('111 Zeichen: 1 über der Grenze von 110').waitFor()
  expect((await client.getDocument<Article>(own.id))?.title).toContain('Eigener')
})

test('04b one click publishes the latest words while Studio still validates the former ones', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client, {lead: ''}, 'draft')
  const {page, context} = await open(own.path)
  const lead = textField(page, 'lead')
  await page.getByTestId('field-lead').getByTestId('input-validation-icon-error').waitFor()
  const devTools = await context.newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', {rate: 4})
  onTestFinished(() => devTools.detach())
  await lead.press('End')
  await lead.pressSequentially('Ein Vorspann, der alles richtet.')
  await page.getByTestId('action-veröffentlichen').click()
  await expect
    .poll(() => client.getDocument(own.id))
    .toMatchObject({lead: 'Ein Vorspann, der alles richtet.'})
})

test('05 a duplicate has no slug', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client, {title: 'Doppelt', formerSlugs: ['frueher']})
  const {page} = await open(own.path)
  await textField(page, 'title').waitFor()
  await chooseInMenu(
    page.getByTestId('action-menu-button').last(),
    page.getByRole('menuitem', {name: 'Duplizieren'}),
  )
  const copies = () =>
    client.fetch<Article[]>(
      '*[_type == "article" && title == "Doppelt" && _id in path("drafts.**")]{slug, formerSlugs}',
    )
  await expect.poll(copies).toEqual([{slug: null, formerSlugs: null}])
})

test('06 the publish dialog names new sources and publishes them with the article', async () => {
  const {client, open} = newsroom
  const reference = (id: string) => ({
    _type: 'reference',
    _ref: id,
    _weak: true,
    _strengthenOnPublish: {type: 'source'},
  })
  const named = (id: string, name: string) =>
    client.createOrReplace({
      _id: `drafts.${id}`,
      _type: 'source',
      name,
      slug: {_type: 'slug', current: id},
      kind: 'person',
    })
  await named('neue-anna', 'Anna Beispiel')
  await named('neuer-max', 'Max Neumann')
  const quote = {_type: 'quote', _key: 'q', text: 'Ein Herzstück', source: reference('neue-anna')}
  const body = [quote]
  const own = await createArticle(
    client,
    {
      sections: [{_type: 'section', _key: 's0', body}],
      authors: [{...reference('neuer-max'), _key: 'm'}],
    },
    'draft',
  )
  const {page} = await open(`${own.path},inspect=sanity%2Fstructure%2Fvalidation`)
  await expect
    .poll(() => page.getByTestId('problem').allInnerTexts())
    .toContain(
      'Abschnitt 1, Zitat „Ein Herzstück“: die Quelle Anna Beispiel ist noch nicht veröffentlicht',
    )
  const companions = page.getByTestId('companions')
  await publish(page)
  await companions.waitFor()
  const names = await companions.getByTestId('companion').allInnerTexts()
  expect(new Set(names.map((text) => text.split('\n')[0]))).toEqual(
    new Set(['Anna Beispiel', 'Max Neumann']),
  )
  await companions.getByRole('button', {name: 'Zusammen veröffentlichen'}).click()
  const stored = () => client.getDocuments<Article>([own.id, 'neue-anna', 'neuer-max', own.draft])
  await expect.poll(async () => (await stored())[0]?._rev).toBeDefined()
  const [together, anna, max, draft] = await stored()
  expect([anna?._rev, max?._rev, draft]).toEqual([together?._rev, together?._rev, null])
  await page.getByText(/Veröffentlicht, zusammen mit .*Anna Beispiel/).waitFor()
})

test('06b scheduling asks for an explanation, and publishes the new source once the time is valid', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client, {title: 'Hafenfest'})
  const id = `neue-lena-${own.id}`
  const slug = {_type: 'slug', current: id}
  await client.create({
    _id: `drafts.${id}`,
    _type: 'source',
    name: 'Lena Ost',
    kind: 'person',
    slug,
  })
  const author = {
    _type: 'reference',
    _key: 'a',
    _ref: id,
    _weak: true,
    _strengthenOnPublish: {type: 'source'},
  }
  const {_rev, ...published} = (await client.getDocument(own.id)) ?? {_id: '', _type: ''}
  await client.create({...published, _id: own.draft, title: 'Neues Hafenfest', authors: [author]})
  const {page} = await open(own.path)
  await chooseAction(page, 'Veröffentlichung planen')
  await page.getByTestId('explanation').waitFor()
  await answerSlip(page)
  const companions = page.getByTestId('companions')
  await companions.getByText('Lena Ost').waitFor()
  await companions.getByRole('button', {name: 'Weiter zum Zeitpunkt'}).click()
  const when = page.getByRole('dialog').getByRole('textbox')
  const plan = page.getByRole('button', {name: 'Planen', exact: true})
  await when.fill('irgendwann')
  await plan.click()
  await page.getByText('„irgendwann“ lässt sich nicht als Datum lesen').first().waitFor()
  expect(await client.getDocument(id)).toBeUndefined()
  await when.fill('8.1.2099 17:00')
  await plan.click()
  await page.getByText('Wird am Donnerstag, 8. Januar 2099, um 17:00 Uhr veröffentlicht.').waitFor()
  expect(await client.getDocument(id)).toMatchObject({name: 'Lena Ost'})
  expect(await client.getDocument(own.id)).toMatchObject({title: 'Hafenfest'})
  const [releaseId = ''] = await releases(own.id)
  expect(await client.getDocument(`versions.${releaseId}.${own.id}`)).toMatchObject({
    title: 'Neues Hafenfest',
    slipOf: _rev,
  })
})

test('07 `npm run render` has a word that was changed and published in the Studio', async () => {
  const cwd = temporaryDirectory()
  const {client, open} = await startNewsroom({directory: `${cwd}/.lake`})
  const {page, watched} = await open(article.path)
  const lead = textField(page, 'lead')
  await lead.waitFor()
  const before = await lead.inputValue()
  const render = () => runScript('render', ['kasachstan-proteste', '--format', 'text'], {cwd})
  const {stdout} = await render()
  expect(stdout).toContain(before)
  const [word = ''] = before.split(' ')
  await lead.press('Control+Home')
  await lead.press('Control+Shift+ArrowRight')
  await page.keyboard.type('Heute')
  await publishSlip(page)
  const published = () => client.getDocument(article.draft)
  await expect.poll(published).toBeUndefined()
  const after = await render()
  expect(after).toMatchObject({code: 0, stderr: ''})
  expect(after.stdout).toBe(stdout.replace(word, 'Heute'))
  expect(watched).toEqual({foreign: [], complaints: []})
})
