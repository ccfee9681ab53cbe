import {documentIndexTables, documentIndexVersion} from './document-index.ts'
import type {DatabaseSchema} from './sqlite.ts'

/**
 * The tables of a dataset. `document` has a rowid so that large JSON stays out of the index pages. The ordered log is
 * `transaction_log` with one row of `document_change` for each document that a transaction touched; history, listeners
 * and export read it. The tables of the index can be rebuilt from the documents at any time.
 */
export const datasetSchema: DatabaseSchema = {
  version: 2,
  sql: `
create table document (
  k integer primary key,
  id text not null unique,
  json text not null
) strict;

create table transaction_log (
  seq integer primary key autoincrement,
  id text not null unique,
  timestamp text not null,
  author text not null,
  mutations text not null
) strict;

create table document_change (
  seq integer not null,
  document_id text not null,
  transition text not null check (transition in ('appear', 'update', 'disappear')),
  previous_rev text,
  effects text not null,
  primary key (document_id, seq)
) strict, without rowid;
create index document_change_of on document_change (seq);

create table meta (
  name text primary key,
  value text not null
) strict, without rowid;

${documentIndexTables}
insert into meta (name, value) values ('index', '${documentIndexVersion}');
`,
  upgrades: {
    // A missing version makes the next start rebuild the index.
    1: 'drop table reference; create table meta (name text primary key, value text not null) strict, without rowid;',
  },
}

/**
 * The tables of a new dataset with facts about it. Its file has them from the first moment, so a process that dies
 * meanwhile leaves none or a complete one.
 */
export function schemaWith(facts: Readonly<Record<string, string | undefined>>): DatabaseSchema {
  const rows = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [`('${name}', '${value.replaceAll("'", "''")}')`],
  )
  if (rows.length === 0) return datasetSchema
  const insert = `insert into meta (name, value) values ${rows.join(', ')};`
  return {...datasetSchema, sql: datasetSchema.sql + insert}
}
