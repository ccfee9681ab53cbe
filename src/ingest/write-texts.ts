import {reasonOf} from '../content/reason-of.ts'
import type {ReportEntry} from '../import/report/report-entry.ts'
import type {SanityClient} from '@sanity/client'

import {articleFields, notesOf, type Known} from './article-fields.ts'
import {commitDecision} from './commit-decision.ts'
import {decide, lackingFields, settled, type Action, type Decision} from './decide.ts'
import {findSources, type FoundSources} from './find-sources.ts'
import {digestOf, type ImportRecord} from './import-record.ts'
import {Addresses, fetchArticles, fetchRecords} from './lake-state.ts'
import {placeOf, type ImportedText, type LeftOutPlace} from '../import/formats/index.ts'
import {isRecording, mediaIn, type Media} from '../import/index.ts'
import {countQuotations, type QuotationCount} from './quotations-in.ts'
import type {PictureSource} from './data-picture.ts'
import {slugify} from '../content/slugify.ts'

/** A text with its pictures and recordings that are at hand, by address. */
export interface TextToWrite {
  readonly file: string
  readonly text: ImportedText
  readonly pictures: ReadonlyMap<string, PictureSource>
}

/** The fate of a text. */
export interface WrittenText {
  readonly file: string
  readonly action: Action
  readonly article: string
  readonly title: string
  /** The fields that an editor changed and that stayed. */
  readonly editedFields: readonly string[]
  readonly quotations: QuotationCount
  readonly leftOut: readonly LeftOutPlace[]
  readonly notes: readonly ReportEntry[]
}

export interface WriteOptions {
  readonly publish: boolean
  readonly dryRun: boolean
}

/** How often a text is decided anew when somebody changes its article at that moment. */
const MOST_ATTEMPTS = 4

/**
 * Writes texts with different identifiers, each in a transaction of its own. Returns what became of each, or the error
 * that kept it out, in their order.
 */
export async function writeTexts(
  client: SanityClient,
  texts: readonly TextToWrite[],
  options: WriteOptions,
): Promise<(WrittenText | Error)[]> {
  const batch = await readBatch(client, texts)
  const assets = new Map<TextToWrite, UploadedPictures>()
  // One after the other: a picture may have many megabytes.
  for (const each of texts) {
    const isSettled = settledOf(each, batch.records.get(each.text.id)) !== undefined
    assets.set(each, isSettled ? NONE : await uploadAll(client, each, options.dryRun))
  }
  return Promise.all(
    texts.map((each) =>
      writeText(client, each, batch, assets.get(each) ?? NONE, options).catch((error: unknown) =>
        error instanceof Error ? error : new Error(String(error)),
      ),
    ),
  )
}

interface Batch {
  readonly records: ReadonlyMap<string, ImportRecord>
  readonly articles: Awaited<ReturnType<typeof fetchArticles>>
  readonly addresses: Addresses
  readonly sources: FoundSources
}

async function readBatch(client: SanityClient, texts: readonly TextToWrite[]): Promise<Batch> {
  const all = texts.map(({text}) => text)
  const records = await fetchRecords(client, all)
  const [articles, addresses, sources] = await Promise.all([
    fetchArticles(client, all, records),
    Addresses.read(client, all),
    findSources(client, all),
  ])
  return {records, articles, addresses, sources}
}

async function writeText(
  client: SanityClient,
  each: TextToWrite,
  batch: Batch,
  uploaded: UploadedPictures,
  options: WriteOptions,
  attempt = 1,
): Promise<WrittenText> {
  const {text} = each
  const record = batch.records.get(text.id)
  const assets = new Map([
    ...(record?.pictures ?? []).map(({src, asset}) => [src, asset] as const),
    ...uploaded.assets,
  ])
  const known: Known = {assets, ...batch.sources}
  const built = articleFields(text, known)
  const same = settledOf(each, record)
  const isDone = same === 'older' || (same === 'unchanged' && !options.publish)
  if (same !== undefined && isDone && record) {
    return {
      file: each.file,
      action: same,
      article: record.article,
      title: titleOf(text),
      editedFields: [],
      quotations: {found: 0, withSpeaker: 0},
      leftOut: [],
      notes: [],
    }
  }
  const article = record?.article ?? ''
  const decision = decide({
    text,
    digest: digestIn(each),
    fields: built.fields,
    assets,
    slug: batch.addresses.give(text, article),
    formerSlugs: text.formerSlugs.map((slug) => slugify(slug)).filter((slug) => slug !== ''),
    record,
    articles: batch.articles,
    publish: options.publish,
  })
  try {
    if (!options.dryRun)
      await commitDecision(client, decision, {
        ...batch,
        record,
        newSources: newSourcesOf(decision, batch.sources),
      })
  } catch (error) {
    if (!isConflict(error) || attempt >= MOST_ATTEMPTS) throw error
    return writeText(client, each, await readBatch(client, [each]), uploaded, options, attempt + 1)
  }
  return {
    file: each.file,
    action: decision.action,
    article: decision.article,
    title: titleOf(text),
    editedFields: decision.editedFields,
    quotations: countQuotations(decision),
    leftOut: text.status === 'canceled' ? [] : built.leftOut,
    notes:
      text.status === 'canceled'
        ? []
        : [...notesOf(text), ...uploaded.notes, ...draftReason(built.fields, options)],
  }
}

const titleOf = ({title, lead, pieces, id}: ImportedText) =>
  title ?? lead ?? (placeOf(pieces[0]) || id)

function draftReason(
  fields: Readonly<Record<string, unknown>>,
  {publish}: WriteOptions,
): ReportEntry[] {
  return publish ? lackingFields(fields).map((field) => ({code: 'lacks', field})) : []
}

function newSourcesOf({changes}: Decision, {missing}: FoundSources) {
  const documents = JSON.stringify([...changes.values()])
  return [...missing.values()].filter(({_id}) => documents.includes(`"${_id}"`))
}

const isConflict = (error: unknown) =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 409

interface UploadedPictures {
  readonly assets: ReadonlyMap<string, string>
  readonly notes: readonly ReportEntry[]
}

const NONE: UploadedPictures = {assets: new Map(), notes: []}

function digestIn({text, pictures}: TextToWrite): string {
  return digestOf(text, new Map([...pictures].map(([src, {digest}]) => [src, digest])))
}

const settledOf = (each: TextToWrite, record: ImportRecord | undefined) =>
  settled(each.text, digestIn(each), record)

/** Returns the pictures and recordings of a text. */
export function mediaOf({image, pieces}: ImportedText): Media[] {
  const inside = mediaIn(pieces)
  return image ? [image, ...inside] : inside
}

/** A dry run names the assets by their bytes. A picture that the lake refuses is left out, and told. */
async function uploadAll(
  client: SanityClient,
  {text, pictures}: TextToWrite,
  dryRun: boolean,
): Promise<UploadedPictures> {
  const assets = new Map<string, string>()
  const notes: ReportEntry[] = []
  const recordings = new Set(text.pieces.filter(isRecording).map(({src}) => src))
  for (const [src, {digest, name, read}] of pictures) {
    const isRecorded = recordings.has(src)
    const kind = isRecorded ? 'file' : 'image'
    try {
      const id = dryRun
        ? digest
        : (await client.assets.upload(kind, uploadable(await read()), {filename: name}))._id
      assets.set(src, id)
    } catch (error) {
      notes.push({code: isRecorded ? 'recording' : 'picture', name, reason: reasonOf(error)})
    }
  }
  return {assets, notes}
}

/** Browsers send a Blob, and Node a Buffer. */
function uploadable(bytes: Uint8Array): Buffer | Blob {
  if (typeof Buffer !== 'undefined') return Buffer.from(bytes)
  return new Blob([bytes as Uint8Array<ArrayBuffer>])
}
