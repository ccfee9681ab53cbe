// Texts of ten formats come in, are corrected, killed and come in again, in a real lake.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import type {SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'

import type {FoundQuotations} from '../../src/content/found-quotations.ts'
import type {WrittenText} from '../../src/ingest/index.ts'
import {actionsOf, fixtures, imported, openLake, written} from './newsroom.ts'

const texts = fixtures('texts')
const idOf = (client: SanityClient, slug: string) =>
  client.fetch<string>('*[slug.current == $slug && !defined(name)][0]._id', {slug})
const revisions = (client: SanityClient) =>
  client.fetch<unknown[]>('*[]{_id, _rev} | order(_id asc)')

test('01 forty texts in ten formats become drafts with all their fields and blocks', async () => {
  await using client = await openLake()
  const outcomes = await imported(client, texts)
  expect(actionsOf(outcomes)).toEqual({create: 40})
  await expect(await written(client)).toMatchFileSnapshot('drafts.txt')
  expect(await client.fetch('count(*[_type == "article" && !(_id in path("drafts.**"))])')).toBe(0)
  expect(await client.fetch('count(*[_type == "source" && _id in path("drafts.**")])')).toBe(0)
  const leftOut = outcomes.flatMap((outcome) =>
    'reason' in outcome
      ? []
      : [
          ...outcome.leftOut.map(({kind, after}) => `${outcome.file}: ${kind} at "${after}"`),
          ...outcome.notes.map((note) => `${outcome.file}: ${note.code}`),
        ],
  )
  expect(leftOut).toEqual([
    'ghost.json: rule at "Bei der Probe."',
    'ghost.json: page',
    'iptc7901/01-wire.txt: signature',
    'newsml/01-nitf.xml: signature',
    'wordpress.xml: shortcode',
    'wordpress.xml: embed at "Alle zehn Minuten."',
    'wordpress.xml: page',
  ])
})

test('02 a second run and a dry run write nothing', async () => {
  await using client = await openLake()
  const dry = await imported(client, texts, {dryRun: true})
  expect(await revisions(client)).toEqual([])
  expect(await imported(client, texts)).toEqual(dry)
  const before = await revisions(client)
  expect(actionsOf(await imported(client, texts))).toEqual({unchanged: 40})
  expect(actionsOf(await imported(client, fixtures('corrections'), {dryRun: true}))).toEqual({
    update: 8,
  })
  expect(await revisions(client)).toEqual(before)
})

test('03 a correction updates its article, and an earlier revision is ignored', async () => {
  await using client = await openLake()
  await imported(client, texts)
  expect(actionsOf(await imported(client, fixtures('corrections')))).toEqual({update: 8})
  const changed = await written(client)
  expect(changed).toContain('Das Land gibt den Städten zwei Milliarden Euro')
  expect(changed).toContain('Die Reederei verlor 60 000 Euro.')
  expect(changed).toContain('image: Die Fähre am Anleger')
  expect(changed).toContain('title: Faktencheck: Es war kein Handspiel')
  expect(changed).not.toMatch(/eine Milliarde|40 000|Es war kein Handspiel\?/)
  const again = await imported(client, [
    fixtures('texts/ninjs'),
    fixtures('texts/newsml'),
    fixtures('texts/iptc7901'),
  ])
  expect(actionsOf(again)).toEqual({older: 4, unchanged: 14})
  expect(await written(client)).toBe(changed)
})

test('04 a correction keeps the fields that an editor changed, and offers its own text as a second draft', async () => {
  await using client = await openLake()
  await imported(client, texts)
  const ferry = await idOf(client, 'faehre-nach-nordrund-faehrt-wieder')
  const goal = await idOf(client, 'faktencheck-war-es-handspiel')
  await client.patch(ferry).set({title: 'Die Fähre fährt', kicker: 'Inseln'}).commit()
  await client.patch(goal).set({title: 'Elfmeter im Check'}).commit()
  const outcomes = await imported(client, fixtures('corrections/ninjs'))
  expect(outcomes).toMatchObject([
    {action: 'update', editedFields: ['kicker', 'title']},
    {action: 'beside', editedFields: ['title']},
  ])
  expect(await client.getDocument(ferry)).toMatchObject({
    title: 'Die Fähre fährt',
    kicker: 'Inseln',
  })
  expect(JSON.stringify(await client.getDocument(ferry))).toContain('60 000')
  expect(await client.getDocument(goal)).toMatchObject({title: 'Elfmeter im Check'})
  expect(await client.getDocument(`${goal}-2`)).toMatchObject({
    title: 'Faktencheck: Es war kein Handspiel',
    slug: {current: 'faktencheck-es-war-kein-handspiel-2'},
  })
  expect(actionsOf(await imported(client, fixtures('corrections/ninjs')))).toEqual({unchanged: 2})
})

test('05 a kill order unpublishes its article, and an edited article stays as a draft', async () => {
  await using client = await openLake()
  await imported(client, texts, {publish: true})
  const ferry = await idOf(client, 'faehre-nach-nordrund-faehrt-wieder')
  expect(ferry).not.toContain('.')
  await client.patch(ferry).set({title: 'Die Fähre fährt'}).commit()
  const outcomes = await imported(client, fixtures('kills'))
  expect(outcomes).toMatchObject([
    {action: 'withdraw', editedFields: []},
    {action: 'withdraw', editedFields: []},
    {action: 'withdraw', article: ferry, editedFields: ['title']},
    {action: 'withhold'},
  ])
  expect(await client.getDocument(ferry)).toBeUndefined()
  expect(await client.getDocument(`drafts.${ferry}`)).toMatchObject({title: 'Die Fähre fährt'})
  const states = await client.fetch<string[]>(
    '*[title match "Faktencheck*" || title match "Haushalt*" || title match "Eisenau*"]._id',
  )
  expect(states).toEqual([expect.stringMatching(/^drafts\./)])
  // The killed texts are older than their kill orders.
  expect(actionsOf(await imported(client, texts, {publish: true}))).toMatchObject({older: 4})
  expect(await client.getDocument(ferry)).toBeUndefined()
})

test('06 usable texts are published, and withheld texts stay drafts', async () => {
  await using client = await openLake()
  const outcomes = await imported(client, texts, {publish: true})
  expect(actionsOf(outcomes)).toEqual({create: 40})
  const drafts = await client.fetch<string[]>(
    '*[_id in path("drafts.**")] | order(title asc).title',
  )
  expect(drafts).toEqual([
    'Eil: Fähre gestrandet',
    'Impressum',
    'Noch ein Entwurf',
    'Noch nicht fertig',
    'Über uns',
    'Übernahme vor dem Abschluss',
  ])
  expect(outcomes).toContainEqual(
    expect.objectContaining({
      title: 'Eil: Fähre gestrandet',
      notes: [{code: 'lacks', field: 'lead'}],
    }),
  )
  expect(actionsOf(await imported(client, texts, {publish: true}))).toEqual({unchanged: 40})
})

test('07 a known department is assigned to its texts, and unknown names become topics', async () => {
  await using client = await openLake()
  await client.create({
    _id: 'wirtschaft',
    _type: 'department',
    title: 'Wirtschaft',
    slug: {_type: 'slug', current: 'wirtschaft'},
  })
  await imported(client, texts)
  expect(
    await client.fetch('*[department._ref == "wirtschaft"]{title, topics} | order(title asc)'),
  ).toEqual([
    {title: 'Dax schließt fester', topics: ['Börse']},
    {title: 'Der Hafen bekommt ein Gleis', topics: ['Hafen', 'Bahn']},
  ])
  expect(await client.fetch('*[title == "Eisenau steigt auf"][0]{department, topics}')).toEqual({
    department: null,
    topics: ['Sport', 'Fußball'],
  })
})

test('08 found quotations are counted without a source, and disappear with their text', async () => {
  await using client = await openLake()
  const folder = temporaryDirectory()
  const write = (text: string) =>
    writeFileSync(join(folder, 'a.md'), `---\nid: a\ntitle: Titel\n---\n${text}`)
  const found = () =>
    client.fetch<FoundQuotations[]>('*[_type == "foundQuotations"]{_id, article, open, refused}')
  write('Vorspann.\n\n„Das ist gut für uns alle“, sagte Anna Brehm. „Wer zahlt das alles?“\n')
  const dry = await imported(client, folder, {dryRun: true})
  expect(dry).toMatchObject([{quotations: {found: 2, withSpeaker: 2}}])
  expect(await found()).toEqual([])
  const [outcome] = await imported(client, folder)
  const {article} = outcome as WrittenText
  expect(await found()).toEqual([{_id: `found.${article}`, article, open: 2, refused: []}])
  expect(JSON.stringify(await client.fetch('*[_type == "article"]'))).not.toContain('"quote"')
  expect(await client.fetch('count(*[_type == "source"])')).toBe(0)
  await client
    .patch(`found.${article}`)
    .set({refused: ['i1 Wer zahlt das alles? 1'], open: 1})
    .commit()

  // A correction of another field keeps what an editor refused, one of the text does not.
  writeFileSync(
    join(folder, 'a.md'),
    readFileSync(join(folder, 'a.md'), 'utf8').replace('Titel', 'Neuer Titel'),
  )
  await imported(client, folder)
  expect(await found()).toMatchObject([{open: 1, refused: [expect.any(String)]}])
  write('Vorspann.\n\n„Das ist gut für uns alle“, sagte Anna Brehm.\n')
  await imported(client, folder)
  expect(await found()).toMatchObject([{open: 1, refused: []}])
  write('Vorspann.\n\nNiemand sagte etwas.\n')
  await imported(client, folder)
  expect(await found()).toEqual([])
})
