/** The part of Payload's local API that is used (https://payloadcms.com/docs/local-api/overview). */
export interface Payload {
  create(options: {collection: string; data: object; depth: number}): Promise<unknown>
  count(options: Selection): Promise<{totalDocs: number}>
  find(options: Selection & Page): Promise<{docs: {readonly id: string}[]}>
  destroy?(): Promise<void>
}

interface Selection {
  readonly collection: string
  readonly where?: object
}

interface Page {
  readonly sort?: string | readonly string[]
  readonly limit?: number
  readonly depth: number
  readonly select?: Readonly<Record<string, true>>
  readonly pagination: false
}

interface Modules {
  buildConfig(config: object): Promise<unknown>
  getPayload(options: {config: unknown}): Promise<Payload>
  sqliteAdapter(options: object): unknown
}

/** Payload is no dependency: it takes part where somebody has installed it. */
const names = ['payload', '@payloadcms/db-sqlite'] as const

/** Whether Payload is installed. */
export function isPayloadInstalled(): boolean {
  try {
    for (const name of names) import.meta.resolve(name)
    return true
  } catch {
    return false
  }
}

const text = (name: string, more: object = {}) => ({name, type: 'text', ...more})
const relationship = (name: string, relationTo: string) => ({
  name,
  type: 'relationship',
  relationTo,
})

const id = text('id', {required: true})
const indexed = {index: true}

/** The newsroom as somebody would model it in Payload: a document of Portable Text as JSON, quotations as an array. */
const collections = [
  {slug: 'topics', fields: [id, text('title'), text('slug', indexed)]},
  {slug: 'sources', fields: [id, text('name', indexed), text('kind', indexed)]},
  {
    slug: 'articles',
    fields: [
      id,
      text('title'),
      text('slug', indexed),
      {name: 'lead', type: 'textarea'},
      {name: 'publishedAt', type: 'date', ...indexed},
      relationship('topic', 'topics'),
      relationship('author', 'sources'),
      {name: 'sections', type: 'json'},
      {
        name: 'quotes',
        type: 'array',
        fields: [
          {name: 'text', type: 'textarea'},
          relationship('source', 'sources'),
          relationship('via', 'sources'),
        ],
      },
    ],
  },
]

/** Opens a database of Payload; a new one has no tables yet. */
export async function openPayload(path: string, isNew: boolean): Promise<Payload> {
  const [core, adapter] = (await Promise.all(names.map((name) => import(name)))) as [
    Modules,
    Modules,
  ]
  const config = await core.buildConfig({
    secret: 'bench',
    telemetry: false,
    logger: {options: {level: 'error'}},
    collections,
    db: adapter.sqliteAdapter({client: {url: `file:${path}`}, push: isNew}),
  })
  return core.getPayload({config})
}
