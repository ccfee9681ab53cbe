// The checker of the German Studio finds English words, English dates and missing texts.
import {beforeAll, expect, test} from 'vitest'

import {englishWords} from './german/english-words.ts'
import {isNotGerman} from './german/not-german.ts'

let english: ReadonlySet<string>

beforeAll(async () => {
  english = await englishWords()
})

const none = new Set<string>()

test.each([
  'Nov 30, 2026, 5:08:50 AM',
  'Mon Oct 26 2026',
  '5:03 PM',
  'Wednesday',
  'Su',
  '11/30/2026',
  'Hotspot & Crop',
  'Square',
  'Close dialog',
  'Next month',
  'changed the due date to',
  'Edited at',
  'Untitled',
  '3 items',
  'panel.close-button-aria-label',
  'Der Entwurf ist unpublished',
])('01 the checker reports %s', (text) => {
  expect(isNotGerman(text, english, none)).toBe(true)
})

test.each([
  '30. Nov. 2026',
  'Montag, 30. November 2026, um 05:03 Uhr',
  'Mo',
  'So',
  'vor 1 Min.',
  'Zum nächsten Monat',
  'Neues Release',
  'Vorschau in neuem Fenster',
  'AFP',
  '30.11.2026, 18:16',
  'u-Anna@localhost',
  'tagblatt.de',
])('02 the checker accepts %s', (text) => {
  expect(isNotGerman(text, english, none)).toBe(false)
})

test('03 the checker accepts words from documents', () => {
  expect(isNotGerman('Minister', english, none)).toBe(true)
  expect(isNotGerman('Minister', english, new Set(['minister']))).toBe(false)
})
