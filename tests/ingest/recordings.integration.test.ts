// Recordings in imported HTML become blocks with their files, or links that the report names.
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {expect, test} from 'vitest'

import {imported, openLake} from './newsroom.ts'

const html = `<!doctype html><html lang="de"><head><title>Hafen</title></head><body><h1>Hafen</h1>
<p>Der Hafen ist zu.</p>
<figure><audio controls><source src="ton.mov"><source src="ton.mp3"></audio><figcaption>Die Hafenmeisterin</figcaption></figure>
<video title="Die Fähre" src="film.mp4"></video>
<video src="https://funk.example/live.mp4"></video>
<audio src="seite.html"></audio>
<p>Er bleibt es.</p></body></html>`

interface Block {
  readonly _type: string
  readonly title?: string
  readonly caption?: string
  readonly asset?: {readonly _ref: string}
  readonly markDefs?: readonly {readonly href: string}[]
}

test('01 files beside the text are uploaded once; what is not at hand stays as a link and is told', async () => {
  await using client = await openLake()
  const folder = temporaryDirectory()
  writeFileSync(join(folder, 'hafen.html'), html)
  writeFileSync(join(folder, 'ton.mp3'), Buffer.concat([Buffer.from('ID3'), Buffer.alloc(60)]))
  writeFileSync(join(folder, 'film.mp4'), Buffer.from('\0\0\0\u0018ftypmp42'))
  const [outcome] = await imported(client, [folder])
  const blocks = await client.fetch<Block[]>('*[_type == "article"][0].sections[0].body')
  expect(blocks.map(({_type}) => _type)).toEqual(['audio', 'video', 'block', 'block'])
  expect(blocks[0]).toMatchObject({
    title: 'Die Hafenmeisterin',
    caption: 'Die Hafenmeisterin',
    asset: {_ref: expect.stringMatching(/^file-[0-9a-f]{40}-mp3$/)},
  })
  expect(blocks[1]).toMatchObject({
    title: 'Die Fähre',
    asset: {_ref: expect.stringMatching(/^file-[0-9a-f]{40}-mp4$/)},
  })
  expect(blocks[2]?.markDefs).toMatchObject([{href: 'https://funk.example/live.mp4'}])
  expect(outcome).toMatchObject({
    leftOut: [
      {kind: 'linked-recording', after: 'live.mp4'},
      {kind: 'recording', after: 'seite.html'},
    ],
  })
  expect(await imported(client, [folder])).toMatchObject([{action: 'unchanged'}])
})
