import type {SanityClient} from '@sanity/client'

import {slugify} from '../content/slugify.ts'
import type {ImportedText} from '../import/formats/index.ts'
import {nameOf} from './import-record.ts'

type Kind = 'person' | 'agency'

/** A document of a source that does not exist yet. */
export interface NewSource {
  readonly _id: string
  readonly _type: 'source'
  readonly name: string
  readonly slug: {readonly _type: 'slug'; readonly current: string}
  readonly kind: Kind
}

/** The sources of some texts, by name. */
export interface FoundSources {
  readonly people: ReadonlyMap<string, string>
  readonly agencies: ReadonlyMap<string, string>
  /** The departments of the newsroom. None is ever created: they are few, and chosen. */
  readonly departments: ReadonlyMap<string, string>
  /** Those to be created, by id. */
  readonly missing: ReadonlyMap<string, NewSource>
}

interface Row {
  readonly _id: string
  readonly name: string
  readonly kind: string
  readonly slug: string | null
}

const QUERY = `*[_type == "source" && (name in $names || slug.current in $slugs)]{_id, name, kind, "slug": slug.current}`

/** Finds the authors and agencies of texts by name, and describes the missing ones. Their ids depend on the names alone. */
export async function findSources(
  client: SanityClient,
  texts: readonly ImportedText[],
): Promise<FoundSources> {
  const people = new Set(texts.flatMap(({authors}) => authors))
  const agencies = new Set(texts.flatMap((text) => text.agencies))
  const names = [...people, ...agencies]
  const slugs = names.map((name) => slugify(name))
  const rows = names.length === 0 ? [] : await client.fetch<Row[]>(QUERY, {names, slugs})
  const published = rows.filter(({_id}) => !_id.includes('.'))
  const missing = new Map<string, NewSource>()
  const idsOf = (wanted: ReadonlySet<string>, kind: Kind) =>
    new Map([...wanted].map((name) => [name, idOf(name, kind, published, missing)]))
  return {
    people: idsOf(people, 'person'),
    agencies: idsOf(agencies, 'agency'),
    departments: await findDepartments(client, texts),
    missing,
  }
}

interface DepartmentRow {
  readonly _id: string
  readonly title: string
  readonly slug: string | null
}

const DEPARTMENTS = `*[_type == "department" && !(_id in path("drafts.**")) && (title in $names || slug.current in $slugs)]{_id, title, "slug": slug.current}`

/** Finds departments by title or address. */
async function findDepartments(
  client: SanityClient,
  texts: readonly ImportedText[],
): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(texts.flatMap(({departments}) => departments))]
  if (names.length === 0) return new Map()
  const slugs = names.map((name) => slugify(name))
  const rows = await client.fetch<DepartmentRow[]>(DEPARTMENTS, {names, slugs})
  return new Map(
    names.flatMap((name) => {
      const row = rows.find(({title, slug}) => title === name || slug === slugify(name))
      return row ? [[name, row._id] as const] : []
    }),
  )
}

function idOf(name: string, kind: Kind, rows: readonly Row[], missing: Map<string, NewSource>) {
  const known = rows.find((row) => row.name === name && row.kind === kind)
  if (known) return known._id
  const id = `import-${kind}-${nameOf(`${kind}:${name}`)}`
  const wanted = slugify(name)
  const others = [
    ...rows.map(({_id, slug}) => ({_id, slug})),
    ...[...missing.values()].map((each) => ({_id: each._id, slug: each.slug.current})),
  ]
  const isTaken = wanted === '' || others.some(({_id, slug}) => slug === wanted && _id !== id)
  const current = isTaken ? `${wanted || kind}-${nameOf(`${kind}:${name}`).slice(0, 6)}` : wanted
  missing.set(id, {_id: id, _type: 'source', name, slug: {_type: 'slug', current}, kind})
  return id
}
