// The checker of HTML finds no error on any page, and no fault in any address.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import fc from 'fast-check'
import {HtmlValidate} from 'html-validate'
import {describe, expect, test} from 'vitest'

import magazine from '../../examples/themes/magazine/theme.ts'
import regional from '../../examples/themes/regional/theme.ts'
import {renderPage} from '../../src/render/index.ts'
import {address} from './addresses.ts'
import {block, span} from './blocks.ts'
import {pages, pagesIn} from './sample-pages.ts'
import {options} from './sample-site.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
})

const themed = [...Object.entries(pagesIn(regional)), ...Object.entries(pagesIn(magazine))]

test.each([...Object.entries(pages), ...themed])(
  'html-validate finds nothing on /%s',
  async (_path, html) => {
    const {results} = await validator.validateString(html)
    expect(results.flatMap(({messages}) => messages)).toEqual([])
  },
)

/** The W3C's checker runs in Java: where there is none, html-validate has to do. */
const hasJava = spawnSync('java', ['-version']).status === 0
const jar = fileURLToPath(new URL('../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url))

describe.skipIf(!hasJava)('the Nu Html Checker', () => {
  test('finds no error on any page', () => {
    expect(nuFindings([...Object.values(pages), ...themed.map(([, html]) => html)])).toEqual([])
  })

  test('finds no fault in any address', () => {
    const addresses = fc.array(address, {minLength: 1500, maxLength: 1500})
    fc.assert(
      fc.property(addresses, (given) => {
        const body = given.map((href, at) =>
          block([span('x', 'l')], {_key: `b${at}`, markDefs: [{_type: 'link', _key: 'l', href}]}),
        )
        expect(nuFindings([renderPage({title: 'Links', sections: [{body}]}, options)])).toEqual([])
      }),
      {numRuns: 1, endOnFailure: true},
    )
  }, 60_000)
})

/** The checker's errors on pages, without its recommendations. */
function nuFindings(documents: readonly string[]): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-pages-'))
  for (const [index, html] of documents.entries()) {
    writeFileSync(join(folder, `${index}.html`), html)
  }
  const {stderr} = spawnSync('java', ['-jar', jar, '--errors-only', '--format', 'json', folder], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  rmSync(folder, {recursive: true})
  return (JSON.parse(stderr) as {messages: unknown[]}).messages
}
