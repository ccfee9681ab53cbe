import type {LackedField} from '../import/report/report-entry.ts'
import {isProvisional, provisionalMoment} from '../content/published-at.ts'
import type {ImportedText} from '../import/formats/index.ts'
import type {ArticleFields} from './article-fields.ts'
import {differing, hashesOf, isOlder, nameOf, type ImportRecord} from './import-record.ts'

/** An article as the lake has it. */
export type Article = Readonly<Record<string, unknown>> & {
  readonly _id: string
  readonly _rev?: string
}

/** The articles with a text as the lake has them, drafts and published ones, by id. */
export type Articles = ReadonlyMap<string, Article>

export type Action =
  | 'create'
  | 'update'
  | 'publish'
  | 'beside'
  | 'withdraw'
  | 'withhold'
  | 'unchanged'
  | 'older'
  | 'deleted'
  | 'canceled'

/** The effect of an import on one text. */
export interface Decision {
  readonly action: Action
  /** The id of the article, without the prefix of drafts. */
  readonly article: string
  /** The documents that get another content; null for those that are deleted. */
  readonly changes: ReadonlyMap<string, Article | null>
  /** The new record; undefined when it stays as it is. */
  readonly record: ImportRecord | undefined
  /** The fields that an editor changed since the last import, where they matter. */
  readonly editedFields: readonly string[]
}

export interface Case {
  readonly text: ImportedText
  readonly digest: string
  readonly fields: ArticleFields
  /** The assets of the pictures, by address. */
  readonly assets: ReadonlyMap<string, string>
  readonly slug: string
  readonly formerSlugs: readonly string[]
  readonly record: ImportRecord | undefined
  readonly articles: Articles
  /** Whether usable texts are published. */
  readonly publish: boolean
}

/** Returns what is known without the article: that nothing is to do. */
export function settled(
  text: ImportedText,
  digest: string,
  record: ImportRecord | undefined,
): 'unchanged' | 'older' | undefined {
  if (!record) return undefined
  if (record.digest === digest) return 'unchanged'
  return isOlder(text, record) ? 'older' : undefined
}

/**
 * Decides what becomes of a text. A field that an editor changed is never overwritten: a correction of the same field
 * becomes an article beside the edited one.
 */
export function decide(given: Case): Decision {
  const {text, record} = given
  const id = record?.article ?? `import-${nameOf(text.id)}`
  const base = articleAt(given.articles, id)
  if (text.status === 'canceled') return withdrawn(given, id)
  if (!base && !record) return created(given, id)
  if (!base) return recreated(given, id)
  const before = record?.fields ?? {}
  const now = hashesOf(base)
  // Pictures of a text that came before are not read again.
  const wanted = record?.digest === given.digest ? before : hashesOf(given.fields)
  const edited = differing(now, before).filter((name) => !isMomentOfNobody(name, before))
  const corrected = new Set(differing(wanted, before))
  const inConflict = edited.filter((name) => corrected.has(name) && now[name] !== wanted[name])
  if (inConflict.length > 0) return beside(given, id, inConflict)
  return updated(given, id, base, {edited, corrected, wanted})
}

interface Differences {
  /** The fields that an editor changed. */
  readonly edited: readonly string[]
  /** The fields that differ from the last import. */
  readonly corrected: ReadonlySet<string>
  /** The hashes of the fields that the source has now. */
  readonly wanted: Readonly<Record<string, string>>
}

export const draftId = (id: string) => `drafts.${id}`

const articleAt = (articles: Articles, id: string) => articles.get(draftId(id)) ?? articles.get(id)

/** Publishing sets the date of a text that came without one. */
const isMomentOfNobody = (name: string, before: Readonly<Record<string, string>>) =>
  name === 'publishedAt' && (before[name] ?? '') === ''

function created(given: Case, id: string): Decision {
  const article = newArticle(given, given.slug)
  const target = isPublished(given) ? id : draftId(id)
  return {
    action: 'create',
    article: id,
    changes: new Map([[target, {...article, _id: target}]]),
    record: recordOf(given, id),
    editedFields: [],
  }
}

/** The article is gone: an editor deleted it, or the source had withdrawn it and sends it again. */
function recreated(given: Case, id: string): Decision {
  const {record} = given
  if (record?.status === 'canceled') return created(given, id)
  if ((record?.kept ?? []).length > 0) return beside(given, id, [])
  return {action: 'deleted', article: id, changes: new Map(), record: undefined, editedFields: []}
}

function updated(
  given: Case,
  id: string,
  base: Article,
  {edited, corrected, wanted}: Differences,
): Decision {
  const {fields, articles, formerSlugs} = given
  const next: Record<string, unknown> = {...base}
  for (const name of corrected) {
    if (isMomentOfNobody(name, given.record?.fields ?? {}) && !isProvisional(textOf(next[name])))
      continue
    if (fields[name] === undefined) delete next[name]
    else next[name] = fields[name]
  }
  // The date of publication is required.
  next['publishedAt'] ??= base['publishedAt']
  const former = addressesOf(base, formerSlugs)
  if (former.length > 0) next['formerSlugs'] = former
  const changes = new Map<string, Article | null>()
  const isWithheld = given.text.status === 'withheld'
  const isPublic = articles.has(id) && !isWithheld
  const publishes = isPublished(given) && edited.length === 0
  if (publishes) {
    const isSame = articles.has(id) && !articles.has(draftId(id)) && corrected.size === 0
    if (!isSame) changes.set(id, {...(next as Article), _id: id})
    if (articles.has(draftId(id))) changes.set(draftId(id), null)
  } else if (corrected.size > 0 || (articles.has(id) && isWithheld && !articles.has(draftId(id)))) {
    changes.set(draftId(id), {...(next as Article), _id: draftId(id)})
  }
  if (isWithheld && articles.has(id)) changes.set(id, null)
  return {
    action: actionOf(changes, isWithheld, publishes && !isPublic),
    article: id,
    changes,
    record: recordOf(given, id, wanted),
    editedFields: edited,
  }
}

function actionOf(
  changes: ReadonlyMap<string, unknown>,
  isWithheld: boolean,
  isNew: boolean,
): Action {
  if (changes.size === 0) return 'unchanged'
  if (isWithheld) return 'withhold'
  return isNew ? 'publish' : 'update'
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** Both stay: the article with the changes of the editor, and the text of the source in a draft of its own. */
function beside(given: Case, id: string, editedFields: readonly string[]): Decision {
  const {record, text} = given
  const kept = [...(record?.kept ?? []), id]
  const copy = `import-${nameOf(text.id)}-${kept.length + 1}`
  const article = newArticle(given, `${given.slug}-${kept.length + 1}`)
  const changes = new Map<string, Article | null>([
    [draftId(copy), {...article, _id: draftId(copy)}],
  ])
  if (text.status === 'withheld') unpublish(given.articles, id, changes)
  return {
    action: 'beside',
    article: copy,
    changes,
    record: {...recordOf(given, copy), kept},
    editedFields,
  }
}

/** Every article with the text leaves the site. The changes of an editor stay as a draft, the rest is deleted. */
function withdrawn(given: Case, id: string): Decision {
  const {record, articles} = given
  const changes = new Map<string, Article | null>()
  const edited = new Set<string>()
  for (const each of [...(record?.kept ?? []), id]) {
    const base = articleAt(articles, each)
    if (!base) continue
    const before = each === id ? (record?.fields ?? {}) : {}
    const changed = differing(hashesOf(base), before).filter(
      (name) => !isMomentOfNobody(name, before),
    )
    if (changed.length > 0) {
      for (const name of changed) edited.add(name)
      unpublish(articles, each, changes)
    } else {
      for (const document of [each, draftId(each)])
        if (articles.has(document)) changes.set(document, null)
    }
  }
  return {
    action: record && articleAt(articles, id) ? 'withdraw' : 'canceled',
    article: id,
    changes,
    record: recordOf(given, id, record?.fields ?? {}),
    editedFields: [...edited],
  }
}

/** Takes an article off the site. Its content stays in a draft. */
function unpublish(articles: Articles, id: string, changes: Map<string, Article | null>): void {
  const published = articles.get(id)
  if (!published) return
  changes.set(id, null)
  if (!articles.has(draftId(id))) changes.set(draftId(id), {...published, _id: draftId(id)})
}

function newArticle({fields, formerSlugs}: Case, slug: string): Omit<Article, '_id'> {
  const former = formerSlugs.filter((each) => each !== slug)
  return {
    _type: 'article',
    publishedAt: provisionalMoment(),
    ...fields,
    slug: {_type: 'slug', current: slug},
    ...(former.length > 0 ? {formerSlugs: former} : {}),
  }
}

function addressesOf(base: Article, formerSlugs: readonly string[]): string[] {
  const own = (base['slug'] as {current?: string} | undefined)?.current
  const known = Array.isArray(base['formerSlugs']) ? (base['formerSlugs'] as string[]) : []
  return [...new Set([...known, ...formerSlugs])].filter((slug) => slug !== own)
}

/** An article that lacks what every article needs stays a draft, as does a text that its source has not published. */
function isPublished({publish, text, fields}: Case): boolean {
  return publish && text.status === 'usable' && !text.isDraft && lackingFields(fields).length === 0
}

const REQUIRED: readonly LackedField[] = ['title', 'lead', 'sections']

/** Returns the names of the required fields that are empty. */
export function lackingFields(fields: ArticleFields): LackedField[] {
  return REQUIRED.filter((name) => fields[name] === undefined)
}

function recordOf(
  {text, digest, fields, assets, record}: Case,
  article: string,
  hashes: Readonly<Record<string, string>> = hashesOf(fields),
): ImportRecord {
  return {
    _id: `import.${nameOf(text.id)}`,
    _type: 'importRecord',
    source: text.id,
    version: text.version ?? null,
    versionCreated: text.versionCreated ?? null,
    status: text.status,
    digest,
    article,
    kept: record?.kept ?? [],
    pictures: picturesOf(assets),
    fields: hashes,
  }
}

/** Pictures in the text itself always come along. */
function picturesOf(assets: ReadonlyMap<string, string>): ImportRecord['pictures'] {
  return [...assets]
    .filter(([src]) => !src.startsWith('data:'))
    .map(([src, asset], index) => ({_key: `p${index}`, src, asset}))
}
