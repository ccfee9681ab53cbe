import {constants, copyFileSync, mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {backup, DatabaseSync} from 'node:sqlite'

import {article} from '@newsdesk/testing/bench-article'
import {compare} from '@newsdesk/testing/compare'

import {Lake} from '../src/lake.ts'
import type {Mutation} from '../src/transactions/mutation.ts'

/** A fork of a dataset in a file, beside the means of the file system and of SQLite to copy that file. */
const articles = 5_000

const directory = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'))
const lake = new Lake({directory, isOwned: () => true})
const mutations = Array.from({length: articles}, (_, n): Mutation => ({
  kind: 'create',
  document: article(n),
}))
lake.dataset('production').mutate(mutations, {})
const file = join(directory, 'datasets/production.sqlite')
const database = new DatabaseSync(file)
database.exec('pragma wal_checkpoint(truncate)')
const copy = join(directory, 'copy.sqlite')
const thenRemoved = async (make: () => unknown) => {
  await make()
  rmSync(copy)
}

const megabytes = Math.round(statSync(file).size / 1e6)
await compare(
  `${megabytes} MB`,
  [
    {
      name: 'lake fork',
      run: (n) => {
        lake.forkDataset('production', `fork-${n}`)
        lake.deleteDataset(`fork-${n}`)
      },
    },
    {
      name: 'copy of the file, or reflink',
      run: () => thenRemoved(() => copyFileSync(file, copy, constants.COPYFILE_FICLONE)),
    },
    {
      name: 'VACUUM INTO',
      run: () => thenRemoved(() => database.prepare('vacuum into ?').run(copy)),
    },
    {
      name: 'backup() of node:sqlite',
      run: () => thenRemoved(() => backup(database, copy, {rate: 1_000_000})),
    },
  ],
  {rounds: 6, timesARound: 1},
)
database.close()
lake.close()
rmSync(directory, {recursive: true})
