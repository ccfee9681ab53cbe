// The word index of another version is rebuilt when the lake opens.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {clientFor, runLake} from './running-lake.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'

/** A lake on disk that is closed, with an article about „Ampel“ and more documents. */
async function closedLake(more = 0) {
  const directory = temporaryDirectory()
  const lake = await startLake({directory, port: 0})
  const client = clientFor(lake)
  const title = 'Kritik an der „Ampel“ wächst'
  await client.create({_id: 'x1', _type: 'article', title})
  const notes = Array.from({length: more}, (_, n) => ({
    _id: `n${n}`,
    _type: 'note',
    text: `Nr. ${n}`,
  }))
  if (more > 0) await client.mutate(notes.map((note) => ({create: note})))
  await lake.close()
  return {directory, file: join(directory, 'datasets', 'production.sqlite')}
}

function change(file: string, sql: string): void {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

/** The index of words of an earlier version, which split words at ASCII characters only. */
const olderWords = `
  delete from word where rowid = 1;
  insert into word (rowid, words) values (1, 'x1 KRITIK AN DER „AMPEL“ WÄCHST');`

async function findAmpel(directory: string): Promise<string[]> {
  const lake = await startLake({directory, port: 0})
  onTestFinished(() => lake.close())
  const query = '*[_type == "article" && title match text::query("ampel")]._id'
  return clientFor(lake).fetch<string[]>(query)
}

test('01 an index of an earlier version is rebuilt when the lake opens', async () => {
  const {directory, file} = await closedLake()
  change(file, `${olderWords} update meta set value = '1' where name = 'index'`)
  expect(await findAmpel(directory)).toEqual(['x1'])
  expect((await runLake(['check', '--data', directory])).code).toBe(0)
})

test('02 an index with the current version is trusted and not rebuilt', async () => {
  const {directory, file} = await closedLake()
  change(file, olderWords)
  expect(await findAmpel(directory)).toEqual([])
})

test('03 an index of another Unicode version is rebuilt', async () => {
  const {directory, file} = await closedLake()
  change(
    file,
    `${olderWords} update meta set value = replace(value, 'Unicode ', 'Unicode 1') where name = 'index'`,
  )
  expect(await findAmpel(directory)).toEqual(['x1'])
})

test('04 a rebuild that SIGKILL interrupts is done by the next process', async () => {
  const {directory, file} = await closedLake(1_500)
  change(file, `${olderWords} update meta set value = '1' where name = 'index'`)
  const script = join(import.meta.dirname, 'killed-while-indexing.ts')
  const killed = spawn(process.execPath, [script, file], {stdio: ['ignore', 'pipe', 'inherit']})
  const told: string[] = []
  killed.stdout.setEncoding('utf8').on('data', (text: string) => told.push(text))
  expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL'])
  expect(told.join('')).toBe('1000 of 1501')
  expect(await findAmpel(directory)).toEqual(['x1'])
  expect((await runLake(['check', '--data', directory])).code).toBe(0)
})
