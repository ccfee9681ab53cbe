// A dry run lists exactly the changes of the next run.
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {formatNames} from '../../src/publish/formats.ts'
import {article, openNewsroom, source, unknownBlock} from './newsroom.ts'

test('01 a dry run lists exactly the changes of the next run and writes nothing', async () => {
  const {client, site, build, files} = await openNewsroom()
  const everything = {formats: formatNames}
  const directory = join(site, 'public')
  await client.create(source('dpa', 'dpa'))
  await client.create(article('a', 'eins', {topics: ['Wahl']}))
  await client.create(article('b', 'zwei', {topics: ['Wahl', 'Europa']}))
  const first = await build({...everything, directory, dryRun: true})
  expect(existsSync(directory)).toBe(false)
  const done = await build({...everything, directory})
  expect({...first, times: {}}).toEqual({...done, times: {}})

  await client
    .patch('a')
    .set({'slug.current': 'neu', formerSlugs: ['eins']})
    .commit()
  await client.delete('b')
  await client.create(article('c', 'drei', unknownBlock))
  const before = files()
  const planned = await build({...everything, directory, dryRun: true})
  expect(files()).toEqual(before)
  expect(readdirSync(join(directory, '.newsdesk')).toSorted()).toEqual([
    'lock.sqlite',
    'state.sqlite',
    'unfinished',
  ])
  const second = await build({...everything, directory})
  expect({...planned, times: {}}).toEqual({...second, times: {}})
  expect(planned.removed).toContain('zwei/index.html')
  expect(planned.written).toContain('neu/index.html')
  expect(planned.failures).toMatchObject([{id: 'c'}])
})
