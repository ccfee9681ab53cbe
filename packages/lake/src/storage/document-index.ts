import type {StatementSync} from 'node:sqlite'

import {isObject, layerOf, publishedId, type Document} from '../document.ts'
import {allReferencesIn} from '../transactions/references.ts'
import {termsOf, type FieldPath} from './document-terms.ts'
import {wordsVersion} from '../words/words.ts'
import {searchableText, wordTermsOf} from './document-words.ts'

/**
 * The version of the index tables and of the division into words. A new version rebuilds the tables, and so does a
 * version of Node with other word boundaries.
 */
export const documentIndexVersion = `2, words ${wordsVersion}`

/**
 * The tables of the index. The type and the group of each document are in `place`. The paths of each type are numbered
 * in `field`, and their values stand in `term`, in order. The words of each document are in `word`, and the number of
 * documents of each type in `tally`.
 */
export const documentIndexTables = `
create table place (
  k integer primary key,
  type text not null,
  group_id text not null,
  id text not null
) strict;
create index place_by_type on place (type, id);
create index place_by_type_group on place (type, group_id, id);
create index place_by_group on place (group_id, id);

create table field (
  n integer primary key,
  type text not null,
  path text not null,
  unique (type, path)
) strict;
create index field_by_path on field (path);

create table term (
  field integer not null,
  key blob not null,
  k integer not null,
  primary key (field, key, k)
) strict, without rowid;

create table reference (
  target text not null,
  k integer not null,
  kind integer not null,
  primary key (target, k, kind)
) strict, without rowid;

create table tally (
  type text not null,
  layer text not null,
  n integer not null,
  primary key (type, layer)
) strict, without rowid;

create virtual table word using fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
`

export const dropDocumentIndex = ['place', 'field', 'term', 'reference', 'tally', 'word']
  .map((table) => `drop table if exists ${table};`)
  .join('\n')

/** The kinds of references: a strong or a weak one into its own dataset, or one into another. */
const kinds = {strong: 0, weak: 1, elsewhere: 2} as const

/** The index entries of one document, in a form that can be compared. */
interface Entries {
  readonly type: string
  readonly layer: string
  readonly terms: ReadonlyMap<string, {readonly field: number; readonly key: Buffer}>
  readonly references: ReadonlyMap<string, {readonly target: string; readonly kind: number}>
  readonly text: string
}

/** Keeps the tables of the index in step with the documents, within the same transaction of SQLite. */
export class DocumentIndex {
  readonly #sql: (sql: string) => StatementSync
  readonly #fields = new Map<string, number>()

  constructor(sql: (sql: string) => StatementSync) {
    this.#sql = sql
  }

  /** Indexes the document in row `k`, given its state before, if there was one, and after. */
  put(k: number, before: Document | undefined, after: Document): void {
    const old = before && this.#entriesOf(before)
    const entries = this.#entriesOf(after)
    if (old?.type !== entries.type) {
      this.#sql('insert or replace into place (k, type, group_id, id) values (?, ?, ?, ?)').run(
        k,
        entries.type,
        publishedId(after._id),
        after._id,
      )
    }
    this.#count(old, entries)
    for (const [name, {field, key}] of old?.terms ?? []) {
      if (!entries.terms.has(name)) this.#removeTerm(field, key, k)
    }
    for (const [name, {field, key}] of entries.terms) {
      if (old?.terms.has(name)) continue
      this.#sql('insert into term (field, key, k) values (?, ?, ?)').run(field, key, k)
    }
    for (const [name, reference] of old?.references ?? []) {
      if (!entries.references.has(name)) this.#removeReference(reference, k)
    }
    for (const [name, {target, kind}] of entries.references) {
      if (old?.references.has(name)) continue
      // Different lone surrogates are the same text to SQLite, and refer to nothing.
      this.#sql('insert or ignore into reference (target, k, kind) values (?, ?, ?)').run(
        target,
        k,
        kind,
      )
    }
    if (old?.text === entries.text) return
    if (old) this.#sql('delete from word where rowid = ?').run(k)
    const words = [...wordTermsOf(entries.text)].join(' ')
    this.#sql('insert into word (rowid, words) values (?, ?)').run(k, words)
  }

  /** Removes a document from the index. */
  remove(k: number, before: Document): void {
    const old = this.#entriesOf(before)
    this.#count(old, undefined)
    this.#sql('delete from place where k = ?').run(k)
    for (const {field, key} of old.terms.values()) this.#removeTerm(field, key, k)
    for (const reference of old.references.values()) this.#removeReference(reference, k)
    this.#sql('delete from word where rowid = ?').run(k)
  }

  /** Clears caches of the tables, because a transaction was rolled back or another connection has written. */
  forget(): void {
    this.#fields.clear()
  }

  #entriesOf(document: Document): Entries {
    const {_id: id, _type: type} = document
    const terms = new Map<string, {field: number; key: Buffer}>()
    for (const {path, key} of termsOf(document)) {
      const field = this.#fieldOf(type, path)
      terms.set(`${field} ${key.toString('latin1')}`, {field, key})
    }
    const references = new Map<string, {target: string; kind: number}>()
    for (const {target, weak, dataset} of allReferencesIn(document)) {
      const kind = dataset !== undefined ? kinds.elsewhere : weak ? kinds.weak : kinds.strong
      references.set(`${kind} ${target}`, {target, kind})
    }
    const text = searchableText(document, publishedId(id))
    return {type, layer: tallyLayerOf(document), terms, references, text}
  }

  #fieldOf(type: string, path: FieldPath): number {
    const name = JSON.stringify([type, ...path])
    let field = this.#fields.get(name)
    if (field === undefined) {
      const pathName = JSON.stringify(path)
      const known = this.#sql('select n from field where type = ? and path = ?').get(type, pathName)
      const n =
        known?.n ??
        this.#sql('insert into field (type, path) values (?, ?)').run(type, pathName)
          .lastInsertRowid
      field = Number(n)
      this.#fields.set(name, field)
    }
    return field
  }

  #removeTerm(field: number, key: Buffer, k: number): void {
    this.#sql('delete from term where field = ? and key = ? and k = ?').run(field, key, k)
  }

  #removeReference({target, kind}: {target: string; kind: number}, k: number): void {
    this.#sql('delete from reference where target = ? and k = ? and kind = ?').run(target, k, kind)
  }

  #count(old: Entries | undefined, entries: Entries | undefined): void {
    if (old?.type === entries?.type && old?.layer === entries?.layer) return
    const add = this.#sql(
      `insert into tally (type, layer, n) values (?, ?, ?)
       on conflict (type, layer) do update set n = n + excluded.n`,
    )
    if (old) add.run(old.type, old.layer, -1)
    if (entries) add.run(entries.type, entries.layer, 1)
  }
}

/** Returns the name under which a document is counted: published documents that perspectives show, and all others. */
function tallyLayerOf({_id: id, _system: system}: Document): string {
  if (layerOf(id) !== 'published') return 'version'
  return isObject(system) && system.delete === true ? 'hidden' : 'published'
}
