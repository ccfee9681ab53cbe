// Texts in Studio's code are German in the German Studio.
import {globSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import {beforeAll, expect, test} from 'vitest'

import {textsInCode} from '../../scripts/studio/texts-in-code.ts'
import {withCodeTexts} from '../../scripts/studio/with-code-texts.ts'
import {codeDay, codeText} from '../../src/studio/i18n/code-texts.ts'
import {setStudioLanguage} from '../../src/studio/i18n/studio-language.ts'

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url))

/** The code of Studio as the build changes it, by module. */
const changed = new Map<string, string>()

beforeAll(() => {
  const {transform} = withCodeTexts('/texts.ts') as unknown as {
    transform: {handler: (code: string, id: string) => {code: string} | undefined}
  }
  for (const {module} of textsInCode) {
    const codes = globSync([`${module}.js`, `${module}-*.js`], {cwd: modules}).map(
      (file) => transform.handler(readFileSync(modules + file, 'utf8'), modules + file)?.code ?? '',
    )
    changed.set(module, codes.join('\n'))
  }
})

test('01 every text found in code has a German translation and keeps its English', () => {
  const texts = Array.from(changed.values()).flatMap((code) =>
    Array.from(code.matchAll(/codeText\("([^"]+)"\)/g), ([, text = '']) => text),
  )
  expect(new Set(texts).size).toBeGreaterThan(40)
  setStudioLanguage('en-US')
  expect(texts.map(codeText)).toEqual(texts)
  setStudioLanguage('de-DE')
  expect(texts.filter((text) => codeText(text) === text)).toEqual([])
  expect(['assigned', 'subscribed', 'document'].map(codeText)).toEqual([
    'Zugewiesen',
    'Abonniert',
    'Aktives Dokument',
  ])
})

test.each(textsInCode)('02 every piece of $module is replaced', ({module, pieces}) => {
  const code = changed.get(module) ?? ''
  expect(pieces.filter((piece) => code.includes(piece))).toEqual([])
  expect(code).toContain('import {codeText, codeDay} from "/texts.ts"')
})

test('03 calendars use the language of the Studio', () => {
  const day = new Date(2026, 2, 31)
  setStudioLanguage('de-DE')
  expect(codeDay(day)).toBe('Dienstag, 31. März 2026')
  setStudioLanguage('en-US')
  expect(codeDay(day)).toBe('Tuesday, March 31, 2026')
  expect(changed.get('sanity/lib/CalendarFilter')).not.toMatch(/toDateString|[^(]weekday\.slice/)
  setStudioLanguage('de-DE')
  const names = Array.from({length: 12}, (_, month) =>
    new Date(2026, month, 1).toLocaleDateString('en-US', {month: 'long'}),
  )
  expect(names.map(codeText)).toEqual(
    names.map((_, month) => new Date(2026, month, 1).toLocaleDateString('de-DE', {month: 'long'})),
  )
})
