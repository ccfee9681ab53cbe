// The command `lake` prints results for programs and help for people, and returns exit codes.
import {once} from 'node:events'

import {expect, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor, runLake, spawnLake} from './running-lake.ts'

test('01 start --json prints one line with the options of a client', async () => {
  const {lake, ready} = await spawnLake(['--memory'])
  expect(Object.keys(ready)).toEqual(['url', 'projectId', 'dataset', 'token'])
  await clientFor(ready).create({_id: 'a', _type: 'note'})
  const exited = once(lake, 'exit')
  lake.kill('SIGINT')
  expect(await exited).toEqual([0, null])
})

test('02 --help prints to standard output and exits with 0', async () => {
  for (const args of [['--help'], ['start', '--help'], ['-h']]) {
    const {code, stdout, stderr} = await runLake(args)
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toContain('lake start')
  }
  expect((await runLake(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test.each([
  ['no command', []],
  ['an unknown command', ['sart']],
  ['an unknown option', ['start', '--prot', '1']],
  ['a port that is none', ['start', '--port', '99999']],
  ['data in memory and on disk', ['start', '--memory', '--data', 'x']],
  ['a command of exec without --', ['exec', '--memory', 'true']],
])('03 wrong usage exits with 2: %s', async (_name, args) => {
  const {code, stdout, stderr} = await runLake(args, temporaryDirectory())
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(/^lake: /)
})

test('04 a failure exits with 1 and names the remedy', async () => {
  const directory = temporaryDirectory()
  const {ready} = await spawnLake(['--data', directory])
  const {code, stderr} = await runLake(['start', '--data', directory, '--port', '0'])
  expect(code).toBe(1)
  expect(stderr).toContain(ready.url)
  expect((await runLake(['exec', '--data', directory, '--', 'true'])).stderr).toContain('--memory')
})
