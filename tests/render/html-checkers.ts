import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {HtmlValidate, type Message} from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
})

/** Returns what html-validate finds in a document. */
export async function htmlFindings(html: string): Promise<Message[]> {
  const {results} = await validator.validateString(html)
  return results.flatMap(({messages}) => messages)
}

/** The W3C's checker runs in Java: where there is none, html-validate has to do. */
export const hasJava = spawnSync('java', ['-version']).status === 0
const jar = fileURLToPath(new URL('../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url))

/** Returns the errors that the Nu Html Checker finds in documents, without its recommendations. */
export function nuFindings(documents: readonly string[]): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-pages-'))
  for (const [index, html] of documents.entries()) {
    writeFileSync(join(folder, `${index}.html`), html)
  }
  // A short run is over before the second compiler of Java pays.
  const java = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar]
  const {stderr} = spawnSync('java', [...java, '--errors-only', '--format', 'json', folder], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  rmSync(folder, {recursive: true})
  return (JSON.parse(stderr) as {messages: unknown[]}).messages
}
