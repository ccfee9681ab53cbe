import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {article} from '@newsdesk/testing/bench-article'
import {compare} from '@newsdesk/testing/compare'

import {Lake} from '../src/lake.ts'
import {importContent} from '../src/transfer/import-content.ts'
import {rawWriter} from './raw-writer.ts'

/**
 * An import of articles of five kilobytes into an empty dataset, in documents a second: by hand with `node:sqlite` into
 * the tables of the lake, with their index and log; by the lake; and by hand into a table with the JSON alone, which can
 * answer no query.
 */
const articles = 2_000

const directory = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'))
const lake = new Lake({directory: join(directory, 'lake'), isOwned: () => true})
const lines = Array.from({length: articles}, (_, n) => JSON.stringify(article(n))).join('\n')
const bytes = new TextEncoder().encode(lines)

await compare(
  `${articles} articles`,
  [
    {
      name: 'node:sqlite',
      run: (n) => {
        const raw = rawWriter(join(directory, `raw-${n}.sqlite`))
        raw.createAll(lines)
        raw.close()
      },
    },
    {
      name: 'lake',
      run: async (n) => {
        lake.createDataset(`import-${n}`)
        const body = new Blob([bytes]).stream()
        await importContent(lake, `import-${n}`, body, 'create', 'local')
        lake.deleteDataset(`import-${n}`)
      },
    },
    {name: 'node:sqlite, JSON alone', run: storeAlone},
  ],
  {rounds: 6, timesARound: 1, operations: articles},
)
lake.close()
rmSync(directory, {recursive: true})

function storeAlone(n: number): void {
  const database = new DatabaseSync(join(directory, `alone-${n}.sqlite`))
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  database.exec('create table document (id text primary key, json text) strict; begin')
  const insert = database.prepare('insert into document values (?, ?)')
  for (const line of lines.split('\n')) {
    insert.run((JSON.parse(line) as {_id: string})._id, line)
  }
  database.exec('commit')
  database.close()
}
