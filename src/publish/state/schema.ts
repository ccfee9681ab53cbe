/** The version of the tables. Increase it with every change of them. */
export const stateVersion = 7

const leftBy = `create table if not exists left_by (folded text, id text, slug text not null, primary key (folded, id)) strict, without rowid;
create index if not exists left_by_id on left_by (id);
`

/** The moment in UTC at which an address was left. */
const leftSince = `alter table left_by add column since text;
`

const former = `create table former (folded text, id text, slug text not null, primary key (folded, id)) strict, without rowid;
create index former_of on former (id);
`

const correction = `create table if not exists correction (article integer primary key, date text not null) strict;
`

const document = `create table document (
  k integer primary key,
  id text not null unique,
  type text,
  rev text,
  slug text,
  folded text,
  seen integer not null
) strict;
create index document_folded on document (folded) where folded is not null;
`

const reference = `create table reference (
  target integer,
  use text,
  article integer,
  primary key (target, use, article)
) strict, without rowid;
create index reference_of on reference (article);
`

/**
 * The tables of the state. Numbers `k` stand for ids, because most rows are references.
 *
 * - Table `article`: each published article at its last known revision.
 * - Column `article.stale`: its files are older than that revision. In `failure`: why its last rendering failed.
 * - Column `article.folded`: its slug as a file system that ignores case sees it.
 * - Column `article.published_moment`: its publication in UTC. Column `held`: it is under embargo. Column `due`: the
 *   next moment at which time alone changes it.
 * - Table `topic`: the topics of articles as written, by the slugs of their pages.
 * - Table `correction`: the articles with corrections, and the date of the last one as written, or `''` without a date.
 * - Table `former`: the former slugs of documents with pages, by the ids of the documents.
 * - Table `left_by`: the addresses, as `wahl` or `autor/eva`, whose pages went when a document was unpublished, with its
 *   id.
 * - Table `reference`: the references of articles. Column `use` is the field that refers, or `quoted` for the source of a
 *   quotation.
 * - Table `document`: the targets of references, at the revisions that articles were rendered with. A document without
 *   a revision does not exist.
 * - Table `file`: each file of the site by its path, with its owner. Column `list` is the name of an output.
 * - Column `file.size`: null while the file may be on disk or not, because a run was killed. Column `obsolete`: the
 *   file no longer has an owner.
 * - Table `picture_use`: the articles, by `k`, and the outputs, by name, that show a file of a picture.
 * - Table `list`: the outputs of the site by name, and whether they are stale.
 */
export const stateTables = `
create table meta (name text primary key, value text not null) strict, without rowid;
create table article (
  k integer primary key,
  id text not null unique,
  rev text not null,
  slug text,
  folded text,
  published_at text,
  updated_at text,
  published_moment text,
  due text,
  held integer not null default 0,
  stale integer not null,
  failure text,
  seen integer not null
) strict;
create index article_stale on article (k) where stale = 1;
create index article_folded on article (folded);
create index article_published on article (published_moment desc, id) where held = 0;
create index article_due on article (due) where due is not null;
create table topic (slug text, article integer, name text not null, primary key (slug, article)) strict, without rowid;
create index topic_of on topic (article);
${former}${leftBy}${leftSince}${correction}${document}${reference}create table file (
  path text primary key,
  folded text not null,
  article integer,
  list text,
  size integer,
  obsolete integer not null
) strict, without rowid;
create index file_folded on file (folded);
create index file_of_article on file (article) where article is not null;
create index file_of_list on file (list) where list is not null;
create index file_obsolete on file (path) where obsolete = 1;
create table picture_use (path text, user text, primary key (path, user)) strict, without rowid;
create index picture_use_of on picture_use (user);
create table list (name text primary key, stale integer not null) strict, without rowid;
`

/**
 * The changes that turn a state of an earlier version into the next one, by that version. The next run reads dates
 * again, because the renderer has changed too.
 */
export const stateChanges: Readonly<Record<number, string>> = {
  1: `
alter table article add column published_moment text;
alter table article add column due text;
alter table article add column held integer not null default 0;
drop index article_published;
create index article_published on article (published_moment desc, id) where held = 0;
create index article_due on article (due) where due is not null;
`,
  // Redirects were kept apart from other outputs, and lost files of pictures marked an output that is none.
  2: `
insert into list (name, stale) select 'redirect:' || folded, 1 from touched where true
  on conflict (name) do update set stale = 1;
drop table touched;
delete from list where name = 'pictures';
`,
  3: leftBy,
  4: correction,
  // The next run lists all documents, and renders all articles: it records documents and references again.
  5: `
drop table document;
drop table reference;
${document}${reference}`,
  // The next run lists all documents: it records the pages, too.
  6: `
drop index former_of;
alter table former rename to former_of_articles;
${former}insert or ignore into former
  select former_of_articles.folded, article.id, former_of_articles.slug
  from former_of_articles join article on article.k = former_of_articles.article;
drop table former_of_articles;
${leftSince}update left_by set since = strftime('%Y-%m-%dT%H:%M:%fZ');
`,
}
