import {createLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import {fileURLToPath} from 'node:url'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {
  findFiles,
  importTexts,
  type Failure,
  type ImportOptions,
  type WrittenText,
} from '../../src/ingest/index.ts'

/** The path of fixtures. */
export const fixtures = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Returns a client of a new lake in memory, which reads drafts and published documents. */
export async function openLake(): Promise<SanityClient & AsyncDisposable> {
  const lake = await createLake({memory: true})
  const client = createEmbeddedClient(lake, lake.fetch).withConfig({perspective: 'raw'})
  return Object.assign(client, {[Symbol.asyncDispose]: () => lake.close()})
}

/** Imports texts as the command does. */
export async function imported(
  client: SanityClient,
  paths: string | readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<(WrittenText | Failure)[]> {
  const settings = {publish: false, dryRun: false, timeZone: 'Europe/Berlin'}
  const outcomes: (WrittenText | Failure)[] = []
  const files = findFiles([paths].flat())
  for await (const outcome of importTexts(client, files, {...settings, ...options}))
    outcomes.push(outcome)
  return outcomes
}

/** How often each action occurs. */
export function actionsOf(outcomes: readonly (WrittenText | Failure)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) {
    const name = 'reason' in outcome ? 'failed' : outcome.action
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

interface Block {
  readonly _type: string
  readonly style?: string
  readonly listItem?: string
  readonly children?: readonly {readonly text: string; readonly marks: readonly string[]}[]
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly rows?: readonly {readonly cells: readonly string[]}[]
}

interface Row {
  readonly _id: string
  readonly image: Block | null
  readonly sections: readonly {readonly heading?: string; readonly body: readonly Block[]}[] | null
  readonly [field: string]: unknown
}

const QUERY = `*[_type == "article"] | order(slug.current asc, _id asc) {
  ..., "slug": slug.current, "department": department->title, "authors": authors[]->name, "agencies": agencies[]->name
}`

/** Writes all articles in a short form, one behind the other. */
export async function written(client: SanityClient): Promise<string> {
  const rows = await client.fetch<Row[]>(QUERY)
  return rows.map((row) => articleText(row)).join('\n')
}

const FIELDS = [
  'kicker',
  'title',
  'lead',
  'publishedAt',
  'updatedAt',
  'language',
  'department',
  'topics',
  'authors',
  'agencies',
  'formerSlugs',
]

function articleText(row: Row): string {
  const state = row._id.startsWith('drafts.') ? 'draft' : 'published'
  const fields = FIELDS.flatMap((name) => {
    const value = row[name]
    const isProvisional = name === 'publishedAt' && !String(value).endsWith('.000Z')
    return value === null || value === undefined || isProvisional
      ? []
      : [`${name}: ${(Array.isArray(value) ? value : [value]).join(', ')}`]
  })
  const image = row.image ? [`image: ${pictureText(row.image)}`] : []
  const sections = (row.sections ?? []).flatMap(({heading, body}) => [
    ...(heading === undefined ? [] : [`## ${heading}`]),
    ...body.map((block) => blockText(block)),
  ])
  return [`# ${String(row['slug'])} (${state})`, ...fields, ...image, ...sections, ''].join('\n')
}

function blockText(block: Block): string {
  if (block._type === 'picture') return `picture: ${pictureText(block)}`
  if (block.rows) return block.rows.map(({cells}) => `table: ${cells.join(' | ')}`).join('\n')
  const words = (block.children ?? []).map(({text, marks}) =>
    marks.length === 0 ? text : `*${text}*`,
  )
  const start = block.listItem
    ? `- `
    : ({normal: '', blockquote: '> '}[block.style ?? ''] ?? `${block.style} `)
  return start + words.join('')
}

const pictureText = ({alt, caption, credit}: Block) =>
  [alt, caption, credit].map((word) => word ?? '').join(' | ')
