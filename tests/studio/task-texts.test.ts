// The texts of tasks are German in the German Studio.
import {globSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import {expect, test} from 'vitest'

import {withTaskTexts} from '../../scripts/studio/with-task-texts.ts'
import {setTaskLanguage, taskText} from '../../src/studio/i18n/task-texts.ts'

const modules = fileURLToPath(new URL('../../node_modules/sanity/lib/', import.meta.url))

/** The code of Studio's tasks as the build changes it. */
function changedTasks(): string {
  const [file = ''] = globSync('TasksStudioActiveToolLayout-*.js', {cwd: modules})
  const {transform} = withTaskTexts('/texts.ts') as unknown as {
    transform: {handler: (code: string) => {code: string}}
  }
  return transform.handler(readFileSync(`${modules}${file}`, 'utf8')).code
}

test('01 every text that the build gives to tasks has German words, and English stays as it is', () => {
  const texts = Array.from(
    changedTasks().matchAll(/taskText\("([^"]+)"\)/g),
    ([, text = '']) => text,
  )
  expect(new Set(texts).size).toBeGreaterThan(20)
  setTaskLanguage('en-US')
  expect(texts.map(taskText)).toEqual(texts)
  setTaskLanguage('de-DE')
  expect(texts.filter((text) => taskText(text) === text)).toEqual([])
  expect(['assigned', 'subscribed', 'document'].map(taskText)).toEqual([
    'Zugewiesen',
    'Abonniert',
    'Aktives Dokument',
  ])
})
