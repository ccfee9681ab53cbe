// The command `lake check` finds wrong indexes, and `--repair` replaces them.
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {lakeClient} from '@newsdesk/testing/lake-client'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {runLake} from './running-lake.ts'

async function filled() {
  const directory = temporaryDirectory()
  const lake = await startLake({directory, port: 0})
  onTestFinished(() => lake.close())
  const client = lakeClient(lake)
  const transaction = client.transaction()
  for (let n = 0; n < 40; n++) {
    transaction.create({
      _id: n % 4 === 0 ? `drafts.n${n}` : `n${n}`,
      _type: 'note',
      n,
      tags: ['a', `b${n}`],
    })
  }
  await transaction.commit()
  await client
    .patch('n1')
    .set({text: 'Ein Text', to: {_ref: 'n2'}})
    .commit()
  await client.delete('n3')
  return {directory, lake, client, file: join(directory, 'datasets', 'production.sqlite')}
}

/** Changes the database file directly, without the lake. */
function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

test('01 `lake check` finds a new lake sound, even while it is served', async () => {
  const {directory} = await filled()
  const {code, stdout} = await runLake(['check', '--data', directory])
  expect(stdout).toBe('production: 39 documents, sound\n')
  expect(code).toBe(0)
})

test.each([
  ['term', 'delete from term where k = 7 and field = (select n from field where path = \'["n"]\')'],
  ['place', "update place set group_id = 'other' where k = 5"],
  ['reference', 'delete from reference'],
  ['tally', "update tally set n = n + 1 where layer = 'published'"],
  ['word', 'delete from word where rowid = 2'],
])('02 `lake check` finds and repairs a wrong index: %s', async (table, sql) => {
  const {directory, lake, file} = await filled()
  await lake.close()
  tamper(file, sql)
  const found = await runLake(['check', '--data', directory])
  expect(found.code).toBe(1)
  expect(found.stdout).toContain('production: 39 documents, NOT SOUND')
  expect(found.stdout).toContain(`index ${table}: there is `)
  const repaired = await runLake(['check', '--data', directory, '--repair'])
  expect(repaired.stdout).toContain('The index was made anew.')
  expect(repaired.code).toBe(0)
  expect((await runLake(['check', '--data', directory])).stdout).toBe(
    'production: 39 documents, sound\n',
  )
})

test('03 repairing is rejected while the lake is served, and where there is no lake', async () => {
  const {directory} = await filled()
  const refused = await runLake(['check', '--data', directory, '--repair'])
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain('Stop it before repairing')
  const nothing = await runLake(['check', '--data', temporaryDirectory()])
  expect(nothing.code).toBe(1)
  expect(nothing.stderr).toContain('There is no lake in')
})

test('04 an index of another version is rebuilt at the next start', async () => {
  const {directory, lake, file} = await filled()
  await lake.close()
  tamper(
    file,
    "update meta set value = 'older' where name = 'index'; drop table term; drop table word",
  )
  const again = await startLake({directory, port: 0})
  onTestFinished(() => again.close())
  const client = lakeClient(again)
  expect(await client.fetch('*[n == 7][0]._id')).toBe('n7')
  expect((await runLake(['check', '--data', directory])).stdout).toBe(
    'production: 39 documents, sound\n',
  )
})

test('05 a dataset without any index is opened and gets one', async () => {
  const {directory, lake, file} = await filled()
  await lake.close()
  tamper(
    file,
    `drop table meta; drop table place; drop table field; drop table term; drop table tally; drop table word;
     drop table reference; create table reference (target text, k integer, weak integer); pragma user_version = 1`,
  )
  const again = await startLake({directory, port: 0})
  onTestFinished(() => again.close())
  const client = lakeClient(again)
  expect(await client.fetch('*[references("n2")]._id')).toEqual(['n1'])
  expect((await runLake(['check', '--data', directory])).stdout).toBe(
    'production: 39 documents, sound\n',
  )
})
