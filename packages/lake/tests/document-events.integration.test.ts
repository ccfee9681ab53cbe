// Events of a document name only the transactions that touched it.
import * as fc from 'fast-check'
import {startLake} from '@newsdesk/lake'
import {ClientError, type Action, type SanityClient, type SanityDocument} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {clientFor} from './running-lake.ts'

const isLong = process.env.MODE === 'long'

/** The next step of a group. Many steps are rejected, and then no event may appear. */
const step = fc.constantFrom(
  'create',
  'edit',
  'publish',
  'unpublish',
  'discard',
  'delete',
  'add to release',
  'discard version',
  'publish version',
  'unpublish with release',
  'schedule',
  'unschedule',
  'publish release',
  'create live',
  'patch live',
  'delete live',
  'everything at once',
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface DocumentEvent {
  readonly type: string
  readonly [member: string]: unknown
}

/** The events that tell of a document that came, changed or went. */
const tellsOf = {
  version: {
    appear: ['createDocumentVersion', 'unpublishDocument'],
    update: [],
    disappear: [
      'publishDocumentVersion',
      'unpublishDocument',
      'deleteDocumentVersion',
      'deleteDocumentGroup',
    ],
  },
  published: {
    appear: ['createLiveDocument', 'publishDocumentVersion'],
    update: ['updateLiveDocument', 'publishDocumentVersion'],
    disappear: ['unpublishDocument', 'deleteDocumentGroup'],
  },
}

/** An event about a version's schedule changes with the fate of the schedule. */
const settled = (events: readonly DocumentEvent[]) =>
  events.map((event) => (event.type === 'scheduleDocumentVersion' ? {...event, state: ''} : event))

let lake: Awaited<ReturnType<typeof startLake>>
let client: SanityClient
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
  client = clientFor(lake)
})
afterAll(() => lake.close())

/** A document with its draft and two versions, one in a release; each run has a group of its own. */
class Group {
  static count = 0
  readonly id = `group-${(Group.count += 1)}`
  readonly release = `r${Group.count}`
  readonly draft = `drafts.${this.id}`
  readonly version = `versions.${this.release}.${this.id}`
  readonly ids = [this.id, this.draft, this.version]
  readonly #pair = {draftId: this.draft, publishedId: this.id}

  async do(next: Step): Promise<void> {
    try {
      await this.#steps[next]()
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
    }
  }

  async eventsOf(id: string): Promise<DocumentEvent[]> {
    const url = `/data/history/${client.config().dataset}/events/documents/${id}`
    const {events} = await client.request<{events: Record<string, DocumentEvent[]>}>({url})
    return (events[id] ?? []).toReversed()
  }

  readonly #releases = client.releases
  readonly #act = (...actions: Action[]) => client.action(actions)
  readonly #note = (_id: string) => ({_id, _type: 'note'})
  #values = 0
  /** A value that no document has yet. */
  readonly #next = () => (this.#values += 1)
  readonly #deleteAll = async (): Promise<Action> => ({
    actionType: 'sanity.action.document.delete',
    publishedId: this.id,
    includeDrafts: (await client.getDocuments([this.draft, this.version])).flatMap(
      (document) => document?._id ?? [],
    ),
  })
  readonly #steps: Record<Step, () => Promise<unknown>> = {
    create: () => client.create(this.#note(this.draft)),
    edit: () =>
      this.#act({
        actionType: 'sanity.action.document.edit',
        ...this.#pair,
        patch: {set: {n: this.#next()}},
      }),
    publish: () => this.#act({actionType: 'sanity.action.document.publish', ...this.#pair}),
    unpublish: () => this.#act({actionType: 'sanity.action.document.unpublish', ...this.#pair}),
    discard: () => client.discardVersion({publishedId: this.id}),
    delete: async () => this.#act(await this.#deleteAll()),
    'add to release': () =>
      client.createVersion({
        document: this.#note(this.version),
        publishedId: this.id,
        releaseId: this.release,
      }),
    'discard version': () => client.discardVersion({releaseId: this.release, publishedId: this.id}),
    'publish version': () =>
      this.#act({
        actionType: 'sanity.action.document.publish',
        draftId: this.version,
        publishedId: this.id,
      }),
    'unpublish with release': () =>
      client.unpublishVersion({releaseId: this.release, publishedId: this.id}),
    schedule: () =>
      this.#releases.schedule({releaseId: this.release, publishAt: '2099-01-01T00:00:00Z'}),
    unschedule: () => this.#releases.unschedule({releaseId: this.release}),
    'publish release': () => this.#releases.publish({releaseId: this.release}),
    'create live': () => client.create(this.#note(this.id)),
    'patch live': () => client.patch(this.id, {set: {n: this.#next()}}).commit(),
    'delete live': () => client.delete(this.id),
    'everything at once': async () =>
      this.#act(
        {actionType: 'sanity.action.document.publish', ...this.#pair},
        {
          actionType: 'sanity.action.document.version.discard',
          versionId: this.version,
        },
      ),
  }
}

/**
 * The events that a document may have after it went from one revision to another; those of a schedule when it was left
 * alone.
 */
function allowed(
  kind: keyof typeof tellsOf,
  [before, after]: readonly [SanityDocument | null, SanityDocument | null],
  rescheduled: boolean,
): readonly string[] {
  if (before?._rev !== after?._rev) {
    return tellsOf[kind][before ? (after ? 'update' : 'disappear') : 'appear']
  }
  return rescheduled && after ? ['scheduleDocumentVersion', 'unscheduleDocumentVersion'] : []
}

/** Series in which everything happens that can be told. */
const examples: [Step[]][] = [
  [['create', 'publish', 'add to release', 'edit', 'delete']],
  [['create live', 'patch live', 'unpublish with release', 'schedule', 'publish release']],
  [['create', 'publish', 'add to release', 'edit', 'everything at once', 'unpublish', 'discard']],
  [['add to release', 'schedule', 'unschedule', 'publish release', 'edit', 'delete live']],
]

test('01 law: only transactions that touch a document change its events', async () => {
  const heard = new Set<string>()
  const property = fc.asyncProperty(fc.array(step, {maxLength: 14}), async (steps) => {
    const group = new Group()
    await client.releases.create({releaseId: group.release})
    const look = async () => ({
      documents: await client.getDocuments(group.ids),
      events: await Promise.all(group.ids.map((id) => group.eventsOf(id))),
      release: (await client.getDocument(`_.releases.${group.release}`))?.state as string,
    })
    let before = await look()
    for (const next of steps) {
      await group.do(next)
      const after = await look()
      for (const [index, id] of group.ids.entries()) {
        const [old, now] = [before.events[index] ?? [], after.events[index] ?? []]
        const told = now.slice(old.length).map(({type}) => type)
        // Earlier events never change.
        expect(settled(now.slice(0, old.length))).toEqual(settled(old))
        const states = [before.documents[index] ?? null, after.documents[index] ?? null] as const
        const rescheduled = id === group.version && before.release !== after.release
        const kind = id === group.id ? 'published' : 'version'
        const tells = allowed(kind, states, rescheduled)
        expect({told: told.length, one: told.every((type) => tells.includes(type))}).toEqual({
          told: Math.min(tells.length, 1),
          one: true,
        })
        for (const type of told) heard.add(`${type} of ${id.split('.', 1)[0]?.split('-', 1)[0]}`)
      }
      before = after
    }
  })
  await fc.assert(property, {numRuns: isLong ? 1_000 : 60, examples})
  // The steps have produced every kind of event.
  expect([...heard].sort()).toEqual(
    expect.arrayContaining([
      'createDocumentVersion of drafts',
      'createDocumentVersion of versions',
      'createLiveDocument of group',
      'deleteDocumentGroup of drafts',
      'deleteDocumentGroup of group',
      'deleteDocumentGroup of versions',
      'deleteDocumentVersion of drafts',
      'deleteDocumentVersion of versions',
      'publishDocumentVersion of drafts',
      'publishDocumentVersion of group',
      'publishDocumentVersion of versions',
      'scheduleDocumentVersion of versions',
      'unpublishDocument of drafts',
      'unpublishDocument of group',
      'unpublishDocument of versions',
      'unscheduleDocumentVersion of versions',
      'updateLiveDocument of group',
    ]),
  )
})
