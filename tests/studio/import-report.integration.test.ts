// The report of an import in the Studio is in the language of the Studio, for all that formats can tell.
import {expect, test} from 'vitest'

import type {WrittenText} from '../../src/ingest/index.ts'
import {deskEnglish} from '../../src/studio/i18n/desk-english.ts'
import {deskGerman} from '../../src/studio/i18n/desk-german.ts'
import {textSources} from '../../src/studio/importing/dropped-files.ts'
import {noteWords} from '../../src/studio/importing/report-words.ts'
import {sentenceOf} from '../../src/import/report/sentences.ts'
import {importSources, type TextSource} from '../../src/ingest/import-sources.ts'
import {fixtures, imported, openLake} from '../ingest/newsroom.ts'
import {readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'

/** Translates as i18next does, as far as these texts need it. */
const translator =
  (texts: Readonly<Record<string, string>>) =>
  (key: string, values = {}) => {
    const count = (values as {count?: number}).count
    const text = texts[count === undefined ? key : `${key}_${count === 1 ? 'one' : 'other'}`]
    if (text === undefined) throw new Error(`no text ${key}`)
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String((values as Record<string, unknown>)[name]),
    )
  }
const german = translator(deskGerman)
const english = translator(deskEnglish)

test('01 every note about forty texts of ten formats is translated', async () => {
  await using client = await openLake()
  const outcomes = await imported(client, fixtures('texts'))
  const written = outcomes.filter((outcome): outcome is WrittenText => !('reason' in outcome))
  const notes = written.flatMap((text) => noteWords(text, german, 'de'))
  expect(notes).toContain('Eine Seite, kein Beitrag: bleibt ein Entwurf')
  expect(notes).toContain('Nicht übernommen: der Baustein [gallery] von WordPress')
  expect(notes).toContain('Nicht übernommen: 1 Trennlinie')
  expect(notes.join(' ')).not.toMatch(/\b(?:the|stays|more|page)\b/)
  expect(written.flatMap((text) => noteWords(text, english, 'en')).join(' ')).not.toMatch(/[äöüß]/)
})

test('02 an unreadable file is explained in plain German', async () => {
  const file = (path: string, words: string) => ({path, file: new File([words], path)})
  const sources = textSources([
    file('a.bin', '\0'),
    file('b.xml', '<newsMessage><newsItem/></newsMessage>'),
    file('c.json', '{"db": [{"meta": {"version": "5"}, "data": {"posts": []}}]}'),
    file('d.xml', '<nitf>&x;'),
    file('e.json', '{"uri": <'),
    file('f.txt', ''),
    file('g.xml', '<?xml version="1.0" encoding="klingon"?><nitf></nitf>'),
  ])
  await using client = await openLake()
  const options = {publish: false, dryRun: true, timeZone: 'Europe/Berlin'}
  const reasons: string[] = []
  for await (const outcome of importSources(client, sources, options))
    if ('reason' in outcome) reasons.push(sentenceOf(outcome.reason, 'de'))
  expect(reasons).toEqual([
    'Dieses Format ist nicht bekannt.',
    'Dem Text fehlt die Kennung, an der Korrekturen ihn erkennen.',
    'In der Datei steht kein Text.',
    'Die Datei ist beschädigt oder unvollständig.',
    'Die Datei ist beschädigt oder unvollständig.',
    'In der Datei steht kein Text.',
    'Die Zeichenkodierung klingon ist nicht bekannt.',
  ])
})

/** Returns the fixtures as a browser has them after a drop. */
function dropped(): TextSource[] {
  const root = fixtures('texts')
  const names = readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return textSources(
    names.map((name) => ({path: relative(root, name), file: new File([readFileSync(name)], name)})),
  )
}

test('03 dropped files become the same drafts as with the command', async () => {
  await using byCommand = await openLake()
  await using byDrop = await openLake()
  await imported(byCommand, fixtures('texts'))
  const options = {publish: false, dryRun: false, timeZone: 'Europe/Berlin'}
  for await (const outcome of importSources(byDrop, dropped(), options))
    expect(outcome).not.toHaveProperty('reason')
  const query =
    '*[_type == "article"]{_id, title, lead, sections, image, "slug": slug.current} | order(_id asc)'
  expect(await byDrop.fetch(query)).toEqual(await byCommand.fetch(query))
})
