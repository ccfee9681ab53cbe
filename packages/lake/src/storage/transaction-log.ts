import type {SQLOutputValue, StatementSync} from 'node:sqlite'

import type {Effects} from '../transactions/effects.ts'

/** One document in a transaction of the log. */
export interface DocumentChange {
  readonly documentId: string
  readonly transition: 'appear' | 'update' | 'disappear'
  readonly previousRev: string | null
  readonly effects: Effects
}

/** The mutations of a request, with queries resolved to ids, and the changes that they made. */
export interface Transaction {
  /** The revision of every document that it changed. */
  readonly id: string
  /** ISO 8601 with milliseconds. */
  readonly timestamp: string
  readonly author: string
  readonly mutations: readonly object[]
  readonly changes: readonly DocumentChange[]
}

/** A committed transaction: its position in the log, and the documents that it changed. */
export interface Commit {
  readonly seq: number
  readonly documentIds: readonly string[]
}

/** A transaction with its position: `seq` grows with every commit. */
export interface LoggedTransaction extends Transaction {
  readonly seq: number
}

/** Returns the id of the document of a logged mutation. */
export function documentOfMutation(mutation: object): string {
  const [content] = Object.values(mutation) as {_id?: unknown; id?: unknown}[]
  return String(content?._id ?? content?.id)
}

/** The requested transactions; all bounds are inclusive. */
export interface TransactionFilter {
  /** Only transactions that changed one of these documents. */
  readonly ids?: readonly string[]
  readonly firstSeq?: number
  readonly lastSeq?: number
  /** ISO 8601 with milliseconds, as in {@link Transaction}. */
  readonly fromTime?: string
  readonly toTime?: string
  readonly authors?: readonly string[]
  readonly reverse: boolean
  readonly limit: number
}

const conditions = {
  ids: 'seq in (select seq from document_change where document_id in (select value from json_each(?)))',
  firstSeq: 'seq >= ?',
  lastSeq: 'seq <= ?',
  fromTime: 'timestamp >= ?',
  toTime: 'timestamp <= ?',
  authors: 'author in (select value from json_each(?))',
}

type Row = Record<string, SQLOutputValue>

/** The ordered log of a dataset, and the only source of history and listeners. */
export class TransactionLog {
  readonly #sql: (sql: string) => StatementSync

  constructor(sql: (sql: string) => StatementSync) {
    this.#sql = sql
  }

  /** Forgets all transactions; only inside a transaction of the store. Later ones have later positions. */
  clear(): void {
    this.#sql('delete from document_change').run()
    this.#sql('delete from transaction_log').run()
  }

  /**
   * Forgets the transactions before a moment, but never the last one; only inside a transaction of the store. Later states
   * stay as they are: they are read back from the present one.
   */
  forgetBefore(time: string): void {
    const last = this.head()?.seq ?? 0
    const seq = Math.min(this.seqAt(time), last - 1)
    if (seq <= 0) return
    this.#sql('delete from document_change where seq <= ?').run(seq)
    this.#sql('delete from transaction_log where seq <= ?').run(seq)
  }

  /**
   * Appends a transaction and returns its position; only inside the SQLite transaction of the writes that it describes.
   */
  append({id, timestamp, author, mutations, changes}: Transaction): number {
    const {lastInsertRowid: seq} = this.#sql(
      'insert into transaction_log (id, timestamp, author, mutations) values (?, ?, ?, ?)',
    ).run(id, timestamp, author, JSON.stringify(mutations))
    for (const {documentId, transition, previousRev, effects} of changes) {
      this.#sql(
        'insert into document_change (seq, document_id, transition, previous_rev, effects) values (?, ?, ?, ?, ?)',
      ).run(seq, documentId, transition, previousRev, JSON.stringify(effects))
    }
    return Number(seq)
  }

  /** Returns the ids of all authors of transactions. */
  authors(): string[] {
    return this.#sql('select distinct author from transaction_log')
      .all()
      .map(({author}) => String(author))
  }

  /** Returns the position of a transaction, if the log has it. */
  seqOf(id: string): number | undefined {
    const seq = this.#sql('select seq from transaction_log where id = ?').get(id)?.seq
    return seq === undefined ? undefined : Number(seq)
  }

  /** The last transaction, if there is one. */
  head(): {readonly seq: number; readonly id: string} | undefined {
    const row = this.#sql('select seq, id from transaction_log order by seq desc limit 1').get()
    return row && {seq: Number(row.seq), id: String(row.id)}
  }

  /** The next transactions after a place, in order. */
  after(seq: number, limit: number): LoggedTransaction[] {
    return this.#sql('select * from transaction_log where seq > ? order by seq limit ?')
      .all(seq, limit)
      .map((row) => this.#transactionOf(row))
  }

  /** The transactions that changed any of some documents, oldest first. */
  ofDocuments(ids: readonly string[]): LoggedTransaction[] {
    return this.#sql(
      `select * from transaction_log where seq in (
         select seq from document_change where document_id in (select value from json_each(?))
       ) order by seq`,
    )
      .all(JSON.stringify(ids))
      .map((row) => this.#transactionOf(row))
  }

  /** The transactions that are asked for, newest first if `reverse`; no more than `limit`. */
  find({reverse, limit, ...asked}: TransactionFilter): LoggedTransaction[] {
    const given = Object.entries(conditions).flatMap(([name, condition]) => {
      const value = asked[name as keyof typeof conditions]
      return value === undefined ? [] : {condition, value}
    })
    const where =
      given.length > 0 ? `where ${given.map(({condition}) => condition).join(' and ')}` : ''
    const order = `order by seq ${reverse ? 'desc' : 'asc'} limit ?`
    return this.#sql(`select * from transaction_log ${where} ${order}`)
      .all(
        ...given.map(({value}) => (typeof value === 'object' ? JSON.stringify(value) : value)),
        limit,
      )
      .map((row) => this.#transactionOf(row))
  }

  /** The changes of later transactions to a document, newest first; `seq` is that of the change. */
  changesAfter(documentId: string, seq: number): (DocumentChange & {readonly seq: number})[] {
    return this.#sql(
      'select * from document_change where document_id = ? and seq > ? order by seq desc',
    )
      .all(documentId, seq)
      .map((row) => ({...changeOf(row), seq: Number(row.seq)}))
  }

  /** The last transaction up to a place that changed a document. */
  lastChangeUpTo(
    documentId: string,
    seq: number,
  ): {readonly id: string; readonly transition: DocumentChange['transition']} | undefined {
    const row = this.#sql(
      `select transaction_log.id, transition from document_change join transaction_log using (seq)
       where document_id = ? and seq <= ? order by seq desc limit 1`,
    ).get(documentId, seq)
    return row && {id: String(row.id), transition: row.transition as DocumentChange['transition']}
  }

  /** The place of the last transaction at or before a moment, 0 before the first. */
  seqAt(time: string): number {
    const row = this.#sql('select max(seq) as seq from transaction_log where timestamp <= ?').get(
      time,
    )
    return Number(row?.seq ?? 0)
  }

  #transactionOf(row: Row): LoggedTransaction {
    const seq = Number(row.seq)
    return {
      seq,
      id: String(row.id),
      timestamp: String(row.timestamp),
      author: String(row.author),
      mutations: JSON.parse(String(row.mutations)) as object[],
      changes: this.#sql('select * from document_change where seq = ? order by document_id')
        .all(seq)
        .map(changeOf),
    }
  }
}

function changeOf(row: Row): DocumentChange {
  return {
    documentId: String(row.document_id),
    transition: row.transition as DocumentChange['transition'],
    previousRev: row.previous_rev === null ? null : String(row.previous_rev),
    effects: JSON.parse(String(row.effects)) as Effects,
  }
}
