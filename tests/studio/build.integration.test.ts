// The build of the Studio is cached, complete, and requests no other host.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, globSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {expect, test, vi} from 'vitest'

import {builtStudio} from '../support/build-studio.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'

const buildStudio = new URL('../../scripts/studio/build-studio.ts', import.meta.url)

/** Builds into a folder, in another process. */
function build(folder: string) {
  const script = `const {buildStudio} = await import(${JSON.stringify(buildStudio.href)}); await buildStudio(${JSON.stringify(folder)})`
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

test('01 a build is reused until its sources change', () => {
  const folder = builtStudio()
  const before = statSync(join(folder, 'index.html'))
  expect(builtStudio()).toBe(folder)
  expect(statSync(join(folder, 'index.html'))).toMatchObject({
    ino: before.ino,
    mtimeMs: before.mtimeMs,
  })
})

test('02 a build requests no fonts, versions or feedback from other hosts', () => {
  const folder = builtStudio()
  const styles = globSync('**/*.css', {cwd: folder}).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  )
  expect(styles.length).toBeGreaterThan(0)
  expect(styles.join('\n')).not.toMatch(/url\(["']?https?:/)
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toContain('https:')
})

test('03 a killed build leaves nothing that could be served', async () => {
  const directory = temporaryDirectory()
  const folder = join(directory, 'studio')
  const child = build(folder)
  await vi.waitUntil(() => readdirSync(directory).length > 0 || child.exitCode !== null, {
    timeout: 60_000,
    interval: 2,
  })
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  expect(existsSync(folder)).toBe(false)
})

test('04 two concurrent builds end with one complete build', async () => {
  const directory = temporaryDirectory()
  const folder = join(directory, 'studio')
  const children = [build(folder), build(folder)]
  await Promise.all(children.map((child) => once(child, 'exit')))
  expect(children.map(({exitCode}) => exitCode)).toEqual([0, 0])
  expect(readdirSync(directory)).toEqual(['studio'])
  expect(readdirSync(folder).sort()).toEqual(['assets', 'index.html'])
}, 120_000)
