const type = `json_extract(json, '$._type')`
export const title = `json_extract(json, '$.title')`
export const name = `json_extract(json, '$.name')`
const slug = `json_extract(json, '$.slug.current')`
export const publishedAt = `json_extract(json, '$.publishedAt')`
const kind = `json_extract(json, '$.kind')`

/** An id with a dot is a draft, a version or the lake's own. */
export const published = `instr(id, '.') = 0`
export const isArticle = `${type} = 'article'`
export const isOfType = `${type} = ?`
export const hasSlug = `${slug} = ?`
export const slugColumn = slug
export const isPerson = `${type} = 'source' and ${kind} = 'person'`

/** The perspective `drafts` shows published documents and drafts. */
export const draftOrPublished = `(instr(id, '.') = 0 or id glob 'drafts.*')`
export const group = `case when id glob 'drafts.*' then substr(id, 8) else id end`

export const rawTables = `
create table document (k integer primary key, id text not null unique, json text not null) strict;
create table reference (target text not null, k integer not null, primary key (target, k)) strict, without rowid;
create virtual table words using fts5 (title, body, content = '');
`

/** Made when the documents are in, which is faster. */
export const rawIndexes = `
create index by_slug on document (${type}, ${slug}) where ${published};
create index by_time on document (${type}, ${publishedAt} desc, id) where ${published};
create index by_name on document (${type}, ${kind}, ${name}, id) where ${published};
create index by_time_with_drafts on document (${type}, (${publishedAt} is null) desc, ${publishedAt} desc, (${group}))
  where ${draftOrPublished};
analyze;
`
