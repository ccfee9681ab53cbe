import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {HtmlValidate} from 'html-validate'
import {describe, expect, test} from 'vitest'

import {pages} from './sample-pages.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
})

test.each(Object.entries(pages))('html-validate finds nothing on /%s', async (_path, html) => {
  const {results} = await validator.validateString(html)
  expect(results.flatMap(({messages}) => messages)).toEqual([])
})

/** The W3C's checker runs in Java: where there is none, html-validate has to do. */
const hasJava = spawnSync('java', ['-version']).status === 0
const jar = fileURLToPath(new URL('../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url))

describe.skipIf(!hasJava)('the Nu Html Checker', () => {
  test('finds no error on any page', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsdesk-pages-'))
    for (const [index, html] of Object.values(pages).entries()) {
      writeFileSync(join(folder, `${index}.html`), html)
    }
    const {stderr, status} = spawnSync(
      'java',
      ['-jar', jar, '--errors-only', '--format', 'json', folder],
      {encoding: 'utf8'},
    )
    rmSync(folder, {recursive: true})
    expect((JSON.parse(stderr) as {messages: unknown[]}).messages).toEqual([])
    expect(status).toBe(0)
  })
})
