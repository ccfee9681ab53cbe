import type {StatementSync} from 'node:sqlite'

/** The position of a document in an order. */
export interface DocumentPosition {
  readonly k: number
  readonly id: string
  /** The id of its group, if requested. */
  readonly group?: string
}

/** Reads the positions of documents in their orders. */
export class PositionReader {
  readonly #sql: (sql: string) => StatementSync

  constructor(sql: (sql: string) => StatementSync) {
    this.#sql = sql
  }

  /** The next places of documents after one, of some types or all, in the order of their ids. */
  byId(types: readonly string[] | undefined, after: string, limit: number): DocumentPosition[] {
    if (!types) {
      return positions(
        this.#sql('select k, id from document where id > ? order by id limit ?').all(after, limit),
      )
    }
    if (types.length === 1) {
      return positions(
        this.#sql('select k, id from place where type = ? and id > ? order by id limit ?').all(
          types[0] ?? '',
          after,
          limit,
        ),
      )
    }
    return positions(
      this.#sql(
        `select document.k, document.id from document join place using (k)
         where document.id > ? and type in (select value from json_each(?))
         order by document.id limit ?`,
      ).all(after, JSON.stringify(types), limit),
    )
  }

  /**
   * The next places of documents after one, of some types or all, in the order of their groups, and of their ids within
   * a group.
   */
  byGroup(
    types: readonly string[] | undefined,
    after: DocumentPosition,
    limit: number,
  ): DocumentPosition[] {
    const {group = '', id} = after
    if (types?.length === 1) {
      return positions(
        this.#sql(
          `select k, id, group_id from place where type = ? and (group_id, id) > (?, ?)
           order by group_id, id limit ?`,
        ).all(types[0] ?? '', group, id, limit),
      )
    }
    return positions(
      this.#sql(
        `select k, id, group_id from place
         where (group_id, id) > (?, ?) and (? is null or type in (select value from json_each(?)))
         order by group_id, id limit ?`,
      ).all(group, id, types ? 1 : null, JSON.stringify(types ?? []), limit),
    )
  }

  /** Where documents stand. */
  of(rows: readonly number[]): DocumentPosition[] {
    const found = this.#sql(
      'select k, id, group_id from place where k in (select value from json_each(?))',
    ).all(JSON.stringify(rows))
    return positions(found)
  }
}

function positions(rows: readonly object[]): DocumentPosition[] {
  return rows.map((row) => {
    const {k, id, group_id: group} = row as {k: number; id: string; group_id?: string}
    return {k, id, group}
  })
}
