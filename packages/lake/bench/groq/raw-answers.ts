import type {StatementSync} from 'node:sqlite'

import type {Document} from '../../src/document.ts'
import {evaluated} from './groq-js-alone.ts'
import {plainText, type Section} from './plain-text.ts'
import type {Params} from './queries.ts'
import {
  draftOrPublished,
  group,
  hasSlug,
  isArticle,
  isOfType,
  isPerson,
  name,
  published,
  publishedAt,
  slugColumn,
  title,
} from './raw-schema.ts'

type Sql = (sql: string) => StatementSync
type Answer = (sql: Sql, params: Params, groq: string) => unknown

interface RawArticle extends Document {
  readonly topic: {readonly _ref: string}
  readonly author: {readonly _ref: string}
  readonly sections: readonly Section[]
}

const text = (value: unknown) => String(value)

const parsed = (row: {readonly json?: unknown} | undefined) =>
  JSON.parse(text(row?.json)) as RawArticle

/** Done here where rows are whole documents: SQLite would copy them to sort them. */
const byId = (left: {readonly _id: string}, right: {readonly _id: string}) =>
  left._id < right._id ? -1 : 1

const nameOf = (sql: Sql, id: string) =>
  sql(`select id as _id, ${name} as name from document where id = ?`).get(id)

const titleOf = (sql: Sql, id: string) =>
  sql(`select id as _id, ${title} as title from document where id = ?`).get(id)

const newest = (columns: string) =>
  `select ${columns} from document where ${isArticle} and ${published} and ${publishedAt} is not null
   order by ${publishedAt} desc, id limit ?`

/** How each query is answered by hand, by its name. */
export const rawAnswers: Readonly<Record<string, Answer>> = {
  'by slug, 7 dereferences': (sql, {slug}) => {
    const select = `select json from document where ${isArticle} and ${hasSlug} and ${published} order by id limit 1`
    const found = parsed(sql(select).get(text(slug)))
    const sections = found.sections.map((section) => ({
      ...section,
      body: section.body.map((member) => {
        if (member._type !== 'quote') return member
        const via = member.via ? nameOf(sql, member.via._ref) : null
        return {...member, source: nameOf(sql, member.source?._ref ?? ''), via}
      }),
    }))
    const topic = titleOf(sql, found.topic._ref)
    const author = nameOf(sql, found.author._ref)
    return {...found, _originalId: found._id, topic, author, sections}
  },

  'latest 20': (sql) =>
    sql(
      newest(
        `id as _id, ${title} as title, ${slugColumn} as slug, json_extract(json, '$.lead') as lead, ${publishedAt} as publishedAt`,
      ),
    ).all(20),

  'quotations of a speaker': (sql, {id}) =>
    sql(
      `select json from document where k in (select k from reference where target = ?) and ${published}`,
    )
      .all(text(id))
      .map(parsed)
      .filter(({_type: type}) => type === 'article')
      .map((found) => ({
        _id: found._id,
        title: found.title,
        publishedAt: found.publishedAt ?? null,
        quotes: found.sections
          .flatMap(({body}) => body)
          .filter(({_type: type, source}) => type === 'quote' && source?._ref === id)
          .map(({_key, text: words}) => ({_key, text: words})),
      }))
      .filter(({quotes}) => quotes.length > 0)
      .sort(byId),

  'references(a, b)': (sql, {a, b}) =>
    sql(
      `select id as _id, json_extract(json, '$._type') as _type, ${title} as title from document
       where k in (select k from reference where target in (?, ?)) and ${published} order by id`,
    ).all(text(a), text(b)),

  'count by type × 3': (sql) => {
    const count = (type: string) =>
      sql(`select count(*) as count from document where ${isOfType} and ${published}`).get(type)
        ?.count
    return {articles: count('article'), sources: count('source'), topics: count('topic')}
  },

  'full text, top 20': (sql, params, groq) => {
    const terms = (column: string) =>
      text(params.words)
        .split(' ')
        .map((word) => `${column} : "${word}"`)
        .join(' AND ')
    const documents = sql(
      `select json from document where k in (select rowid from words where words match ?)
       and ${isArticle} and ${published}`,
    )
      .all(`(${terms('title')}) OR (${terms('body')})`)
      .map(parsed)
      .sort(byId)
    return evaluated(groq, params, {documents, byId: () => undefined})
  },

  'RSS, 50 items': (sql) => {
    const known = new Map<string, unknown>()
    const once = (id: string, look: () => unknown) => {
      if (!known.has(id)) known.set(id, look())
      return known.get(id)
    }
    return sql(newest('json'))
      .all(50)
      .map(parsed)
      .map(({_id, title: itsTitle, slug, lead, publishedAt: moment, sections, author, topic}) => ({
        _id,
        title: itsTitle,
        slug: (slug as {current: string}).current,
        lead,
        publishedAt: moment,
        text: plainText(sections),
        author: once(author._ref, () => nameOf(sql, author._ref)?.name),
        topic: once(topic._ref, () => titleOf(sql, topic._ref)?.title),
      }))
  },

  'sitemap, every article': (sql) =>
    sql(
      `select ${slugColumn} as slug, ${publishedAt} as publishedAt from document
       where ${isArticle} and ${published} order by id`,
    ).all(),

  'page after a cursor': (sql, {publishedAt: moment, id}) =>
    sql(
      `select id as _id, ${title} as title, ${publishedAt} as publishedAt from document
       where ${isArticle} and ${published} and ${publishedAt} <= ? and (${publishedAt} < ? or id > ?)
       order by ${publishedAt} desc, id limit 20`,
    ).all(text(moment), text(moment), text(id)),

  'list with drafts, top 20': (sql) =>
    sql(
      `select ${group} as _id, id as _originalId, ${title} as title, ${publishedAt} as publishedAt from document
       where ${isArticle} and ${draftOrPublished}
       and (id glob 'drafts.*' or not exists (select 1 from document as draft where draft.id = 'drafts.' || document.id))
       order by ${publishedAt} is null desc, ${publishedAt} desc, ${group} limit 20`,
    ).all(),

  '10 persons × 3 latest': (sql) =>
    sql(
      `select id as _id, ${name} as name from document where ${isPerson} and ${published}
       order by ${name}, id limit 10`,
    )
      .all()
      .map((person) => ({
        ...person,
        articles: sql(
          `select id as _id, ${title} as title, ${publishedAt} as publishedAt from document
           where k in (select k from reference where target = ?) and ${isArticle} and ${published}
           order by ${publishedAt} is null desc, ${publishedAt} desc, id limit 3`,
        ).all(text(person._id)),
      })),

  '_id in $ids': (sql, {ids}) =>
    sql(
      `select id as _id, ${title} as title, ${publishedAt} as publishedAt from document
       where id in (select value from json_each(?)) and ${published} order by id`,
    ).all(JSON.stringify(ids)),
}
