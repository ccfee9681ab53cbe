// A format reads a file or says why not, and loses no word of a body.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import fc from 'fast-check'
import {expect, test} from 'vitest'

import {
  FORMATS,
  formatOf,
  ImportError,
  type ImportedText,
  type SourceFile,
} from '../../src/import/formats/index.ts'
import {fixtures} from './newsroom.ts'

const LONG = process.env.MODE === 'long'

function fileOf(path: string, bytes: Uint8Array): SourceFile {
  return {
    path,
    head: new TextDecoder().decode(bytes.subarray(0, 4096)),
    bytes: () => Promise.resolve(bytes),
    chunks: async function* () {
      yield* [bytes.subarray(0, 100), bytes.subarray(100)]
    },
  }
}

async function textsOf(
  format: ReturnType<typeof formatOf>,
  file: SourceFile,
): Promise<ImportedText[]> {
  const texts: ImportedText[] = []
  if (!format) return texts
  for await (const text of format.read(file, {timeZone: 'Europe/Berlin'})) {
    if (!(text instanceof ImportError)) texts.push(text)
  }
  return texts
}

const samples = readdirSync(fixtures('texts'), {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.png'))
  .map((entry) => ({name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name))}))

/** Errors of the engine are faults of ours. */
const isOurFault = (error: unknown) =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError

test('a file with changed bytes is read or refused with a reason', {timeout: 120_000}, async () => {
  expect(samples.length).toBeGreaterThan(20)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.integer({min: 0, max: 255})), {minLength: 1, maxLength: 8}),
      fc.option(fc.nat()),
      async ({name, bytes}, changes, cut) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, value] of changes) changed[at % changed.length] = value
        const file = fileOf(
          name,
          cut === null ? changed : changed.subarray(0, cut % changed.length),
        )
        try {
          const format = formatOf(file)
          if (format) await textsOf(format, file)
        } catch (error) {
          if (isOurFault(error)) throw error
        }
      },
    ),
    {numRuns: LONG ? 5_000 : 200},
  )
})

test('every format reads random bytes or refuses them with a reason', async () => {
  expect(FORMATS).toHaveLength(10)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FORMATS),
      fc.uint8Array({maxLength: 300}),
      async (format, bytes) => {
        try {
          await textsOf(format, fileOf('any', bytes))
        } catch (error) {
          if (isOurFault(error)) throw error
        }
      },
    ),
    {numRuns: LONG ? 5_000 : 300},
  )
})

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'ä', 'ö', 'ü', 'ß'),
  minLength: 2,
  maxLength: 8,
})
const sentence = fc.array(word, {minLength: 1, maxLength: 6}).map((words) => words.join(' '))
const element = fc.tuple(fc.constantFrom('p', 'h2', 'h3', 'blockquote', 'li', 'div'), sentence)

test('an import keeps every word of the body', async () => {
  const file = (item: string) => fileOf('x.json', Buffer.from(item))
  await fc.assert(
    fc.asyncProperty(
      fc.array(element, {minLength: 1, maxLength: 8}),
      sentence,
      async (elements, headline) => {
        const html = elements.map(([name, words]) => `<${name}>${words}</${name}>`).join('')
        const item = JSON.stringify({uri: 'urn:x', headline, body_html: html})
        const [text] = await textsOf(formatOf(file(item)), file(item))
        const read = [
          text?.title,
          text?.lead,
          ...(text?.pieces ?? []).map((piece) =>
            piece.kind === 'paragraph' ? piece.runs.map((run) => run.text).join('') : '',
          ),
        ]
        const words = (lines: readonly (string | undefined)[]) =>
          lines
            .join(' ')
            .split(/[\s|]+/)
            .filter(Boolean)
        const first = elements[0]?.[1] === headline ? elements.slice(1) : elements
        expect(words(read).toSorted()).toEqual(
          words([headline, ...first.map(([, own]) => own)]).toSorted(),
        )
      },
    ),
    {numRuns: LONG ? 3_000 : 200},
  )
})

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

test('escaped XML characters are decoded', async () => {
  const title = fc
    .array(fc.constantFrom('a', 'ö', ' ', ...Object.keys(escapes)), {minLength: 1, maxLength: 20})
    .map((parts) => `x${parts.join('')}x`)
    .filter((text) => !/ {2}/.test(text))
  const formats = [
    (text: string) =>
      `<rss xmlns:wp="w"><channel><item><guid>1</guid><title>${text}</title><wp:post_type>post</wp:post_type></item></channel></rss>`,
    (text: string) =>
      `<nitf><head><docdata><doc-id id-string="1"/></docdata></head><body><body.head><hedline><hl1>${text}</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>`,
  ]
  await fc.assert(
    fc.asyncProperty(title, fc.constantFrom(...formats), async (plain, write) => {
      const escaped = plain.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '')
      // WordPress writes HTML into its titles, so it escapes twice.
      const isHtml = write === formats[0]
      const twice = escaped.replaceAll('&', '&amp;')
      const file = fileOf('x.xml', Buffer.from(write(isHtml ? twice : escaped)))
      const [text] = await textsOf(formatOf(file), file)
      expect(text?.title).toBe(plain)
    }),
    {numRuns: LONG ? 2_000 : 100},
  )
})
