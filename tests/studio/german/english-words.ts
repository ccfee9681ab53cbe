import {globSync, readFileSync} from 'node:fs'
import {fileURLToPath, pathToFileURL} from 'node:url'

import {deDELocale} from '@sanity/locale-de-de'

import {deskEnglish} from '../../../src/studio/i18n/desk-english.ts'
import {deskGerman} from '../../../src/studio/i18n/desk-german.ts'
import {english} from '../../../src/studio/i18n/english.ts'
import {german} from '../../../src/studio/i18n/german.ts'
import {germanOf} from '../../../src/studio/i18n/sanity-german/index.ts'
import {studioTexts} from '../../../src/studio/i18n/studio-texts.ts'
import {english as previewEnglish} from '../../../src/preview/texts/english.ts'
import {german as previewGerman} from '../../../src/preview/texts/german.ts'
import {wordsOf} from './not-german.ts'

interface Bundle {
  readonly namespace: string
  readonly resources: () => Promise<{readonly default: Readonly<Record<string, string>>}>
}

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url))

/** Returns the lower-case words of the English Studio that no German text of it contains. */
export async function englishWords(): Promise<ReadonlySet<string>> {
  const germanWords = new Set((await allGerman()).flatMap(wordsOf))
  const texts = [...(await sanitysEnglish()), ...textsOf(english, deskEnglish, previewEnglish)]
  return new Set(texts.flatMap(wordsOf).filter((word) => !germanWords.has(word)))
}

/** A property whose English text stands in code. */
const inProperty =
  /(?:children|title|placeholder|text|description|content|header|label|"aria-label"): "([A-Z][^"\\]*)"/g

/** The English texts of Studio: its modules of texts, its own namespace, and those that stand in code. */
async function sanitysEnglish(): Promise<string[]> {
  const files = globSync(['sanity/lib/resources-*.js', '@sanity/vision/lib/resources-*.js'], {
    cwd: modules,
  })
  const bundles = await Promise.all(
    files.map((file) => import(pathToFileURL(modules + file).href) as Promise<{default: object}>),
  )
  const code = globSync(['sanity/lib/*.js', '@sanity/ui/dist/*.js'], {cwd: modules})
    .map((file) => readFileSync(modules + file, 'utf8'))
    .join('\n')
  const inCode = code.matchAll(/^\t+"[\w.-]+": ("(?:[^"\\]|\\.)*"),?$/gm)
  return [
    ...textsOf(...bundles.map((bundle) => bundle.default)),
    ...Array.from(inCode, ([, text = '']) => JSON.parse(text) as string),
    ...Array.from(code.matchAll(inProperty), ([, text = '']) => text),
  ]
}

async function allGerman(): Promise<string[]> {
  const [locale] = (deDELocale().i18n?.locales ?? []) as unknown as {bundles: Bundle[]}[]
  const bundles = await Promise.all(
    (locale?.bundles ?? []).map(async ({namespace, resources}) =>
      germanOf(namespace, (await resources()).default),
    ),
  )
  const ago = new Intl.RelativeTimeFormat('de-DE', {style: 'short'})
  const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
  return [
    ...textsOf(
      ...bundles,
      german,
      deskGerman,
      previewGerman,
      ...Object.values(studioTexts()['de-DE']),
    ),
    ...units.map((unit) => ago.format(-3, unit)),
  ]
}

function textsOf(...all: readonly object[]): string[] {
  return all.flatMap((texts) =>
    Object.values<unknown>({...texts}).filter((text) => typeof text === 'string'),
  )
}
