// Sanity's own texts are good German in the Studio and keep their meaning.
import {globSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import {deDELocale} from '@sanity/locale-de-de'
import {beforeAll, expect, test} from 'vitest'

import {correctGerman} from '../../src/studio/i18n/sanity-german/correct-german.ts'
import {germanOf, rewordedGerman} from '../../src/studio/i18n/sanity-german/index.ts'
import {missingGerman} from '../../src/studio/i18n/sanity-german/missing-german.ts'

type Texts = Readonly<Record<string, string>>

/** The modules of the German package, each loaded on demand. */
interface Bundle {
  readonly namespace: string
  readonly resources: () => Promise<{readonly default: Texts}>
}

/** Namespaces of Sanity's own services and of tools for developers. */
const foreign = new Set(['canvas', 'feedback', 'media-library', 'vision'])

const sanitys = new Map<string, Texts>()

beforeAll(async () => {
  const [locale] = (deDELocale().i18n?.locales ?? []) as unknown as {bundles: Bundle[]}[]
  for (const {namespace, resources} of locale?.bundles ?? []) {
    sanitys.set(namespace, (await resources()).default)
  }
})

/** The texts that editors see, with their keys. */
function* shown(): Generator<[key: string, text: string]> {
  for (const [namespace, texts] of sanitys) {
    if (!foreign.has(namespace)) yield* Object.entries(germanOf(namespace, texts))
  }
}

/** The placeholders of a text, and the elements around words. */
function slotsOf(text: string): string[] {
  return Array.from(
    text.matchAll(/\{\{\s*(\w+)|<(\w+)/g),
    ([, value, element = '']) => value ?? element,
  )
}

test('01 we translate exactly the texts that Sanity lacks', () => {
  expect(sanitys.size).toBeGreaterThan(10)
  for (const [namespace, texts] of Object.entries(missingGerman)) {
    const given = sanitys.get(namespace) ?? {}
    expect(Object.keys(given).length).toBeGreaterThan(50)
    expect(Object.keys(texts).filter((key) => key in given)).toEqual([])
  }
})

test('02 every rewording replaces an existing text and differs from it', () => {
  for (const [namespace, texts] of Object.entries(rewordedGerman)) {
    const given = sanitys.get(namespace) ?? {}
    const useless = Object.entries(texts).filter(
      ([key, text]) => given[key] === undefined || correctGerman(given[key]) === text,
    )
    expect(useless).toEqual([])
  }
})

/** Texts in which Sanity's German has wrong placeholders or an English name. */
const otherSlots = new Set([
  'panes.document-operation-results.operation-error',
  'panes.document-operation-results.operation-success',
  'panes.document-operation-results.operation-success_publish',
  'main-document.missing.text',
])

test('03 corrected and reworded texts use no unknown placeholders', () => {
  for (const [namespace, texts] of sanitys) {
    const german = germanOf(namespace, texts)
    for (const [key, text] of Object.entries(texts)) {
      if (otherSlots.has(key)) continue
      const known = new Set(slotsOf(text))
      expect(
        slotsOf(german[key] ?? '').filter((slot) => !known.has(slot)),
        key,
      ).toEqual([])
    }
  }
})

/** Studio's own English texts, by key. A key may stand in several namespaces. */
function englishTexts(): Map<string, string[]> {
  const lib = fileURLToPath(new URL('../../node_modules/sanity/lib/', import.meta.url))
  const texts = new Map<string, string[]>()
  for (const file of globSync('*.js', {cwd: lib})) {
    const code = readFileSync(lib + file, 'utf8')
    for (const [, key = '', text = ''] of code.matchAll(
      /^\t+"([\w.-]+)": ("(?:[^"\\]|\\.)*"),?$/gm,
    ))
      texts.set(key, [...(texts.get(key) ?? []), JSON.parse(text) as string])
  }
  return texts
}

test('03b no text has a placeholder or an element that Studio does not fill', () => {
  const english = englishTexts()
  expect(english.size).toBeGreaterThan(1000)
  const unfilled = Array.from(shown()).filter(([key, text]) => {
    const filled = english.get(key)?.flatMap(slotsOf)
    return filled && slotsOf(text).some((slot) => !filled.includes(slot))
  })
  expect(unfilled).toEqual([])
})

const faults: readonly (readonly [string, RegExp])[] = [
  ['wrong gender', /\b(?:der|den|diesen|dieser) Release\b(?!-)/i],
  [
    'English',
    /\b(?:the|of|Scheduled|Drafts?|Hotspot|Crop|Viewport|Overlay|Workspace|Media Library|Perspective|Slug preview|Square)\b/,
  ],
  ['no word of German', /\b(?:depublizier|unveröffentlichen\b|Zuweisend)/i],
  ['typewriter’s marks', /(?<!=)["'](?=[\p{L}{<])(?![^<]*<\/code>)/u],
  ['an ellipsis that clings to a word', /[\p{L}\d](?:…|\.\.\.)/u],
]

test.each(faults)('04 no shown text has this fault: %s', (_, fault) => {
  expect(Array.from(shown()).filter(([, text]) => fault.test(text))).toEqual([])
})
