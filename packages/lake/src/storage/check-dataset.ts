import {DatabaseSync} from 'node:sqlite'

import {documentIndexTables, documentIndexVersion} from './document-index.ts'
import {indexAll, rebuildIndex, type IndexProgress} from './rebuild-index.ts'
import {datasetSchema} from './schema.ts'
import {openDatabase, openToRead} from './sqlite.ts'
import {translated} from './storage-error.ts'

/** The findings of a check. */
export interface DatasetCheck {
  readonly documents: number
  /** The faults in words; empty when there are none. */
  readonly faults: readonly string[]
  /** Whether all faults lie in the index, which can be rebuilt. */
  readonly canBeRepaired: boolean
}

/**
 * Queries for the content of each table of the index, without numbers that have a meaning within one database alone.
 */
const contents: ReadonlyMap<string, string> = new Map([
  ['place', 'select k, type, group_id, id from place order by k'],
  [
    'term',
    `select type, path, hex(key) as key, k from term join field on field = n
     where key is not null order by type, path, key, k`,
  ],
  ['reference', 'select target, k, kind from reference order by target, k, kind'],
  ['tally', 'select type, layer, n from tally where n <> 0 order by type, layer'],
  ['word', 'select term, doc from temp.words order by term, doc'],
])

/** The most differences of a table that are reported. */
const mostTold = 3

/**
 * Checks one state of a dataset's file, even while a lake serves it. Runs SQLite's own check, rebuilds the index from
 * the documents in memory, and compares it row by row. Throws `damaged-data` when the file cannot be read.
 */
export function checkDataset(path: string, progress?: IndexProgress): DatasetCheck {
  return translated(path, () => {
    const database = openToRead(path)
    const anew = new DatabaseSync(':memory:')
    try {
      database.exec('begin')
      return checked(database, anew, progress)
    } finally {
      anew.close()
      database.close()
    }
  })
}

function checked(
  database: DatabaseSync,
  anew: DatabaseSync,
  progress?: IndexProgress,
): DatasetCheck {
  const documents = Number(database.prepare('select count(*) as n from document').get()?.n)
  const found = (canBeRepaired: boolean, ...faults: string[]) => ({
    documents,
    faults,
    canBeRepaired,
  })
  const integrity = database.prepare('pragma integrity_check(1)').get()?.integrity_check
  if (integrity !== 'ok') return found(false, `SQLite finds the file damaged: ${String(integrity)}`)
  const version = database.prepare("select value from meta where name = 'index'").get()?.value
  if (version !== documentIndexVersion) {
    return found(true, 'The index has another version; a lake rebuilds it when it starts')
  }
  anew.exec(documentIndexTables)
  indexAll(database, anew, progress)
  const faults = [...contents].flatMap(([table, sql]) => differences(table, sql, database, anew))
  return found(true, ...faults)
}

/** Rebuilds the index of a dataset. No lake may use its file meanwhile. Throws `damaged-data`. */
export function repairDataset(path: string, progress?: IndexProgress): void {
  const database = openDatabase(path, datasetSchema)
  try {
    translated(path, () => rebuildIndex(database, progress))
  } finally {
    database.close()
  }
}

function differences(
  table: string,
  sql: string,
  stored: DatabaseSync,
  anew: DatabaseSync,
): string[] {
  if (table === 'word') {
    for (const database of [stored, anew]) {
      database.exec('create virtual table temp.words using fts5vocab(main, word, instance)')
    }
  }
  const rows = [stored, anew].map((database) => database.prepare(sql).iterate())
  const faults: string[] = []
  for (;;) {
    const [is, should] = rows.map((iterator) => iterator.next().value as object | undefined)
    if (!is && !should) return faults
    if (JSON.stringify(is) === JSON.stringify(should)) continue
    faults.push(
      `index ${table}: there is ${is ? JSON.stringify(is) : 'nothing more'}, the documents give ${should ? JSON.stringify(should) : 'nothing more'}`,
    )
    // Rows after the first difference are mostly only shifted by it.
    if (faults.length === mostTold) return faults
  }
}
