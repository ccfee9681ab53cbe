import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'

import {createClient} from '@sanity/client'

/**
 * Makes a draft of every text file in a folder, in the lake of a running `npm start`: `npx node examples/import-texts.ts
 * <folder>`. Paragraphs are separated by blank lines. The first one is the headline, the second one the lead, and the
 * rest is the text. Articles that exist are left alone.
 */
const [folder, apiHost = 'http://127.0.0.1:3333/lake'] = process.argv.slice(2)
if (folder === undefined) fail('Usage: npx node examples/import-texts.ts <folder>', 2)
if (!existsSync(folder)) fail(`There is no folder "${folder}".`, 2)
if (!existsSync('.lake/token')) {
  fail('There is no lake in this folder. Start one with "npm start" and leave it running.', 1)
}
const client = createClient({
  projectId: 'newsdesk',
  dataset: 'production',
  apiVersion: '2026-11-01',
  useCdn: false,
  useProjectHostname: false,
  apiHost,
  token: readFileSync('.lake/token', 'utf8').trim(),
})

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const paragraphs = readFileSync(join(folder, file), 'utf8').split(/\n\s*\n/)
  const [title, lead, ...body] = paragraphs.map((text) => text.replaceAll(/\s+/g, ' ').trim())
  const slug = basename(file, '.txt')
  const draft = await client
    .createIfNotExists({
      _id: `drafts.article-${slug}`,
      _type: 'article',
      title,
      slug: {_type: 'slug', current: slug},
      lead,
      language: 'de',
      publishedAt: new Date().toISOString(),
      sections: [{_key: 's0', _type: 'section', body: body.filter(Boolean).map(paragraph)}],
    })
    .catch((error: Error) =>
      fail(`"${file}" is not in the lake: ${error.message}. Is "npm start" running?`, 1),
    )
  console.log(draft._id, title)
}

function fail(message: string, exitCode: number): never {
  console.error(message)
  process.exit(exitCode)
}

/** A paragraph as a block of Portable Text. */
function paragraph(text: string, index: number) {
  const span = {_key: 'c0', _type: 'span', text, marks: []}
  return {_key: `b${index}`, _type: 'block', style: 'normal', markDefs: [], children: [span]}
}
