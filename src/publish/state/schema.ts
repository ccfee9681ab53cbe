/** Grows with every change of the tables; a state of another version is not understood. */
export const stateVersion = 3

/**
 * What a site was made of. Numbers `k` stand for ids, because most of the rows are references.
 *
 * - `article`: every published article, at the revision that was last heard of. `stale`: its files are not of that
 *   revision yet. `failure`: why it could not be rendered when it was last tried. `folded`: the slug as a file system
 *   that ignores case sees it. `published_moment`: when it is published, in UTC. `held`: readers must not see it yet.
 *   `due`: when time alone changes next what they see of it.
 * - `topic`: the topics of articles by the slugs of their pages, as they are written there. `former`: slugs that articles had.
 * - `reference`: what articles refer to; `quoted` are the sources of what they quote. `document`: those documents, at the revision that they were last rendered with; none is not there.
 * - `file`: every file of the site, by its path inside it, and what it belongs to. Without `size` it may be on disk or
 *   not: the run that was about to write it did not come back. `obsolete`: nothing belongs there any more.
 * - `picture_use`: which article, by its `k`, or output, by its name, shows a file of a picture.
 * - `list`: the outputs of the site, by their names, and whether their files may have changed.
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
create table former (folded text, article integer, slug text not null, primary key (folded, article)) strict, without rowid;
create index former_of on former (article);
create table document (
  k integer primary key,
  id text not null unique,
  type text,
  rev text,
  slug text,
  seen integer not null
) strict;
create table reference (
  target integer,
  article integer,
  quoted integer not null,
  primary key (target, article)
) strict, without rowid;
create index reference_of on reference (article);
create table file (
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
 * The changes that turn a state of an earlier version into one of this version, by that version. The next run reads
 * dates again: the renderer has changed, too.
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
}
