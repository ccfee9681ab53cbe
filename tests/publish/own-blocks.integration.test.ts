// Own block types that newsdesk.config.ts lists: another thread renders them as this one does.
import {subscribe, unsubscribe} from 'node:diagnostics_channel'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import {expect, onTestFinished, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {loadConfig} from '../../src/config/index.ts'
import {addBlockTypes} from '../../src/render/index.ts'
import {article, filesOf, openNewsroom} from './newsroom.ts'

const poll = pathToFileURL(join(import.meta.dirname, '../../examples/blocks/poll/index.ts')).href

/** So many are rendered by another thread. */
const articles = 500

test('01 a render thread writes the same files for own block types as the main thread', async () => {
  const folder = temporaryDirectory()
  writeFileSync(
    join(folder, 'newsdesk.config.ts'),
    `import {poll} from '${poll}'\nexport default {blocks: [poll]}\n`,
  )
  const {blocks = [], module} = await loadConfig(folder)
  addBlockTypes(Object.fromEntries(blocks.map(({name, render}) => [name, render])))
  const {client, build, files} = await openNewsroom()
  const transaction = client.transaction()
  for (let n = 0; n < articles; n += 1) {
    const body = [
      {
        _type: 'poll',
        _key: 'p',
        question: `Frage ${n}?`,
        answers: [{_type: 'answer', _key: 'a', text: 'Ja', share: n % 100}],
      },
    ]
    const sections = [{_type: 'section', _key: 's', body}]
    transaction.create(article(`a${n}`, `meldung-${n}`, {sections}))
  }
  await transaction.commit()

  let threads = 0
  const onThread = () => (threads += 1)
  subscribe('worker_threads', onThread)
  onTestFinished(() => void unsubscribe('worker_threads', onThread))
  const formats = ['page'] as const
  expect(await build({formats})).toMatchObject({failures: [], rendered: articles})
  const alone = files()
  const before = threads

  const directory = temporaryDirectory()
  expect(await build({formats, directory, module})).toMatchObject({
    failures: [],
    rendered: articles,
  })
  // One renders, one writes; without the configuration only one writes.
  expect(threads - before).toBe(before + 1)
  expect(filesOf(directory)).toEqual(alone)
  expect(alone['meldung-7/index.html']).toContain('<figure class="poll"><p>Frage 7?</p>')
}, 120_000)
