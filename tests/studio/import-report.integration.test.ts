// The report of an import in the Studio is in the language of the Studio, for all that formats can tell.
import {expect, test} from 'vitest'

import type {WrittenText} from '../../src/ingest/index.ts'
import {deskEnglish} from '../../src/studio/i18n/desk-english.ts'
import {deskGerman} from '../../src/studio/i18n/desk-german.ts'
import {textSources} from '../../src/studio/importing/dropped-files.ts'
import {failureWords, noteWords} from '../../src/studio/importing/report-words.ts'
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
  const notes = written.flatMap((text) => noteWords(text, german))
  expect(notes).toContain('Eine Seite, kein Beitrag')
  expect(notes).toContain('Nicht übernommen: der Baustein [gallery] von WordPress')
  expect(notes).toContain('Nicht übernommen: 1 Trennlinie')
  expect(notes.join(' ')).not.toMatch(/\b(?:the|stays|more|page)\b/)
  expect(written.flatMap((text) => noteWords(text, english)).join(' ')).not.toMatch(/[äöüß]/)
})

test('02 a file that is none is explained, without the words of a program', () => {
  const because = (reason: string) => failureWords({file: 'a', reason, isOfLake: false}, german)
  expect(because('No format is known for this file')).toBe('Dieses Format ist nicht bekannt.')
  expect(because('The newsItem has no guid')).toContain('Kennung')
  expect(because('The export has no posts')).toBe('In der Datei steht kein Text.')
  expect(because('The XML is broken at line 1:3: undefined entity.')).toBe(
    'Die Datei ist beschädigt oder unvollständig.',
  )
  expect(because('Unexpected token < in JSON')).toContain('beschädigt')
  expect(failureWords({file: 'a', reason: 'x', isOfLake: true}, german)).toContain('Datenbank')
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

test('03 dropped files become what the command makes of them', async () => {
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
