// The commands that move content, and that run others against a lake.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {text} from 'node:stream/consumers'
import {gunzipSync, gzipSync} from 'node:zlib'

import {findOrStartLake} from '@newsdesk/lake'
import {expect, onTestFinished, test, vi} from 'vitest'

import {fields} from '@newsdesk/testing/pictures'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {commands} from '../src/cli/commands.ts'
import {clientFor, main, runLake, spawnLake, type Ready} from './running-lake.ts'

const reference = (_ref: string) => ({_type: 'reference', _ref})
/** The first refers to the second, and is stored before it. */
const notes = [
  {_id: 'a', _type: 'note', to: reference('b')},
  {_id: 'b', _type: 'note'},
]
const ndjson = (documents: object[]) =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('')

/** A folder with a file of documents, and the command `lake` in it. */
function folderWith(documents: object[] = notes) {
  const folder = temporaryDirectory()
  writeFileSync(join(folder, 'seed.ndjson'), ndjson(documents))
  return {folder, lake: (...args: string[]) => runHere(folder, args)}
}

/** Runs a command in this process, which is faster, and returns what it printed. Throws what it fails with. */
async function runHere(folder: string, [name = '', ...args]: readonly string[]): Promise<string> {
  const printed: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)))
  try {
    const inFolder = args.map((arg) => (/\.(ndjson|tar\.gz)$/.test(arg) ? join(folder, arg) : arg))
    await commands.get(name)?.run([...inFolder, '--data', join(folder, '.lake')], {})
    return printed.join('\n')
  } finally {
    log.mockRestore()
  }
}

async function idsIn(folder: string, dataset: string): Promise<string[]> {
  const lake = await findOrStartLake(join(folder, '.lake'))
  try {
    return await clientFor({...lake, dataset}).fetch<string[]>('*._id')
  } finally {
    await lake.close()
  }
}

test('01 an import restores an export with documents in any order, pictures, files and releases', async () => {
  const {folder, lake} = folderWith()
  await lake('import', 'seed.ndjson')
  const open = await findOrStartLake(join(folder, '.lake'))
  const client = clientFor(open)
  const png = await (await fields(40, 20)).png().toBuffer()
  const picture = await client.assets.upload('image', png, {filename: 'Felder.png', title: 'Vier'})
  const file = await client.assets.upload('file', Buffer.from('Anhang'), {filename: 'a.txt'})
  await client.releases.create({releaseId: 'r1'})
  await client.create({
    _id: 'versions.r1.c',
    _type: 'note',
    image: {_type: 'image', asset: reference(picture._id), crop: {left: 0.5}},
    files: [{_key: 'k', _type: 'file', asset: reference(file._id)}],
  })
  const content = async (dataset: string) => {
    const query = '*[!(_type match "sanity.*")]{..., "_rev": null, "_updatedAt": null} | order(_id)'
    return clientFor({...open, dataset}).fetch<object[]>(query)
  }
  const before = await content('production')
  await open.close()
  await lake('export', 'all.tar.gz')
  await lake('datasets', 'create', 'copy')
  await lake('import', 'all.tar.gz', '--dataset', 'copy')
  const again = await findOrStartLake(join(folder, '.lake'))
  const copied = await clientFor({...again, dataset: 'copy'}).fetch<object[]>(
    '*[!(_type match "sanity.*")]{..., "_rev": null, "_updatedAt": null} | order(_id)',
  )
  expect(copied).toEqual(before)
  const asset = await clientFor({...again, dataset: 'copy'}).getDocument(picture._id)
  expect(asset).toMatchObject({originalFilename: 'Felder.png', title: 'Vier', size: png.length})
  const bytes = await (await fetch(String(asset?.url))).arrayBuffer()
  expect(Buffer.from(bytes).equals(png)).toBe(true)
  await again.close()
})

test('02 an import stores every document or none, and gives the reason', async () => {
  const {folder, lake} = folderWith()
  await lake('import', 'seed.ndjson')
  const refused = async (content: string, ...options: string[]) => {
    writeFileSync(join(folder, 'other.ndjson'), content)
    const importing = lake('import', 'other.ndjson', ...options)
    const {message} = await importing.then(
      () => new Error('It was imported'),
      (error: Error) => error,
    )
    expect(await idsIn(folder, 'production')).toEqual(['a', 'b'])
    return message
  }
  const c = {_id: 'c', _type: 'note'}
  expect(await refused(ndjson([c, {_id: 'b', _type: 'note'}]))).toContain('"b" already exists')
  expect(await refused(ndjson([c, {...c, _id: 'd', to: reference('nowhere')}]))).toContain(
    'nowhere',
  )
  expect(await refused(`${JSON.stringify(c)}\n{`)).toContain('Line 2 is no JSON')
  expect(await refused(ndjson([c, {_id: 'd'}]))).toContain('Line 2 is no document')
  const elsewhere = {...c, image: {_sanityAsset: 'image@https://example.com/a.png'}}
  expect(await refused(ndjson([elsewhere]))).toContain('nothing from the network')
  writeFileSync(join(folder, 'other.ndjson'), ndjson([c, {...notes[1], more: true}]))
  await lake('import', 'other.ndjson', '--missing')
  expect(await idsIn(folder, 'production')).toEqual(['a', 'b', 'c'])
  await lake('import', 'other.ndjson', '--replace')
})

test('02b a damaged archive is named, and a byte order mark is no fault', async () => {
  const {folder, lake} = folderWith()
  await lake('import', 'seed.ndjson')
  await lake('export', 'all.tar.gz')
  const whole = readFileSync(join(folder, 'all.tar.gz'))
  const tar = gunzipSync(whole)
  const broken = [
    whole.subarray(0, 40),
    whole.subarray(0, -9),
    Buffer.concat([whole.subarray(0, 10), Buffer.from('not deflated')]),
    tar.subarray(0, 600),
    tar.subarray(0, 1_024),
    gzipSync(tar.subarray(0, 600)),
  ]
  for (const bytes of broken) {
    writeFileSync(join(folder, 'broken.tar.gz'), bytes)
    const importing = lake('import', 'broken.tar.gz', '--replace')
    await expect(importing).rejects.toThrow('damaged or incomplete')
  }
  writeFileSync(join(folder, 'other.ndjson'), `\uFEFF${ndjson([{_id: 'c', _type: 'note'}])}`)
  await lake('import', 'other.ndjson')
  expect(await idsIn(folder, 'production')).toEqual(['a', 'b', 'c'])
})

test('02c an export that cannot be written says so, and leaves nothing', async () => {
  const {folder, lake} = folderWith()
  mkdirSync(join(folder, 'taken.ndjson'))
  for (const file of ['nowhere/all.tar.gz', 'taken.ndjson', 'seed.ndjson/all.ndjson']) {
    await expect(lake('export', file)).rejects.toThrow(`${file} cannot be written`)
  }
  expect(readdirSync(folder).sort()).toEqual(['.lake', 'seed.ndjson', 'taken.ndjson'])
})

test('02d every character of a text survives export and import, also those that end lines elsewhere', async () => {
  const {folder, lake} = folderWith()
  const characters = 'a\u2028b\u2029c\u0085d\re\nf\u000Bg\u000Ch\uFEFFi'.repeat(3_000)
  const documents = [
    {_id: 'a', _type: 'note', text: characters},
    {_id: 'b', _type: 'note', text: '\uFEFF'},
  ]
  writeFileSync(join(folder, 'seed.ndjson'), ndjson(documents))
  await lake('import', 'seed.ndjson')
  for (const file of ['all.ndjson', 'all.tar.gz']) {
    await lake('export', file)
    await lake('import', file, '--replace')
  }
  const open = await findOrStartLake(join(folder, '.lake'))
  const stored = await clientFor(open).fetch('*[_type == "note"]{_id, _type, text} | order(_id)')
  await open.close()
  expect(stored).toEqual(documents)
})

test('02e a name that is none of a dataset leads no request elsewhere', async () => {
  const {lake} = folderWith()
  const invalid = ['..', '.', '', 'a/b', '../x', 'UPPER', 'Über uns', 'a?b', 'a%2fb', '_a', '~']
  const uses = (name: string) => [
    ['datasets', 'create', name],
    ['datasets', 'delete', name],
    ['fork', name, 'new'],
    ['fork', 'production', name],
    ['import', 'seed.ndjson', '--dataset', name],
    ['export', 'all.ndjson', '--dataset', name],
    ['explain', '*', '--dataset', name],
    ['reset', '--yes', '--dataset', name],
  ]
  for (const words of invalid.flatMap(uses)) {
    await expect(lake(...words), words.join(' ')).rejects.toThrow('Invalid dataset name')
  }
  // A name with ~ is an alias, so no dataset can have it.
  await expect(lake('datasets', 'create', '~live')).rejects.toThrow('Invalid dataset name')
}, 120_000)

test('03 fork copies a dataset, datasets lists them, and reset empties one', async () => {
  const {folder, lake} = folderWith()
  await lake('import', 'seed.ndjson')
  await lake('fork', 'production', 'test')
  const open = await findOrStartLake(join(folder, '.lake'))
  const fork = clientFor({...open, dataset: 'test'})
  await fork.patch('b').set({changed: true}).commit()
  expect(await clientFor(open).getDocument('b')).not.toHaveProperty('changed')
  await clientFor(open).delete('a')
  expect(await fork.fetch('*._id')).toEqual(['a', 'b'])
  await open.close()
  const listed = JSON.parse(await lake('datasets', '--json')) as unknown
  expect(listed).toMatchObject([
    {name: 'production', documents: 1},
    {name: 'test', documents: 2},
  ])
  await expect(lake('fork', 'production', 'test')).rejects.toThrow('"test" already exists')
  await expect(lake('reset')).rejects.toThrow('Add --yes')
  expect(await idsIn(folder, 'production')).toEqual(['b'])
  await lake('reset', '--yes', '--dataset', 'test', '--seed', 'seed.ndjson')
  await lake('datasets', 'delete', 'production')
  expect(await idsIn(folder, 'test')).toEqual(['a', 'b'])
  await lake('datasets', 'create', 'secret', '--visibility', 'private')
  await lake('reset', '--yes', '--dataset', 'secret')
  expect(await lake('datasets')).toMatch(/^secret +0  private$/m)
})

test('03b a forked dataset serves its pictures under its own name, in memory and on disk', async () => {
  const {startLake} = await import('@newsdesk/lake')
  for (const where of [{memory: true}, {directory: temporaryDirectory()}]) {
    const lake = await startLake({port: 0, ...where})
    onTestFinished(() => lake.close())
    const client = clientFor(lake)
    const {_id} = await client.assets.upload('file', Buffer.from('Anhang'), {filename: 'a.txt'})
    const copy = {targetDataset: 'fork', skipHistory: true}
    await client.request({url: '/datasets/production/copy', method: 'PUT', body: copy})
    await client.request({url: '/datasets/production', method: 'DELETE'})
    const document = await clientFor({...lake, dataset: 'fork'}).getDocument(_id)
    expect(document?.path).toContain('/fork/')
    expect(await (await fetch(String(document?.url))).text()).toBe('Anhang')
    await clientFor({...lake, dataset: 'fork'})
      .patch(_id)
      .set({title: 'A'})
      .commit()
  }
})

test('04 exec runs a command with the address of the lake, and exits with its code', async () => {
  const {folder} = folderWith()
  const exec = (...command: string[]) =>
    runLake(['exec', '--memory', '--seed', 'seed.ndjson', '--', ...command], folder)
  const script = `
    const headers = {authorization: 'Bearer ' + process.env.SANITY_AUTH_TOKEN}
    const query = '/v1/data/query/production?query=*._id'
    fetch('https://abc12345.api.sanity.io' + query, {headers}).then(async (answer) => {
      console.log(JSON.stringify((await answer.json()).result))
      process.exit(7)
    })`
  expect(await exec(process.execPath, '-e', script)).toMatchObject({code: 7, stdout: '["a","b"]\n'})
  expect(await exec('sh', '-c', 'kill -KILL $$')).toMatchObject({code: 137})
  const missing = await exec('no-such-command')
  expect(missing.code).toBe(1)
  expect(missing.stderr).toContain('"no-such-command" did not start: no such program')
})

test('04b exec passes a signal to its command, and closes the lake after the command ends', async () => {
  const folder = temporaryDirectory()
  const script = `
    process.on('SIGTERM', async () => {
      console.log((await fetch(process.env.LAKE_URL + '/v1/ping')).status)
      process.exit(3)
    })
    setInterval(() => {}, 1000)
    console.log('ready')`
  const exec = spawn(
    process.execPath,
    [main, 'exec', '--memory', '--', process.execPath, '-e', script],
    {cwd: folder, stdio: ['ignore', 'pipe', 'inherit']},
  )
  onTestFinished(() => void exec.kill('SIGKILL'))
  const lines = createInterface({input: exec.stdout})
  await once(lines, 'line')
  exec.kill('SIGTERM')
  const [[line]] = await Promise.all([once(lines, 'line'), once(exec, 'exit')])
  expect({line: line as string, code: exec.exitCode}).toEqual({line: '200', code: 3})
})

test('05 start reads options from lake.config.ts or package.json, and arguments override them', async () => {
  const {folder} = folderWith()
  const config = `export default {project: 'abc12345', dataset: 'staging', seed: 'seed.ndjson', port: 0}`
  writeFileSync(join(folder, 'lake.config.ts'), config)
  const {lake, ready} = await spawnLake(['--memory', '--dataset', 'other'], {
    cwd: folder,
    stderr: 'ignore',
  })
  expect(ready).toMatchObject({projectId: 'abc12345', dataset: 'other'})
  expect(await clientFor(ready).fetch('*._id')).toEqual(['a', 'b'])
  lake.kill()
  writeFileSync(join(folder, 'lake.config.ts'), 'export default {projet: 1}')
  expect((await runLake(['datasets'], folder)).stderr).toContain('"projet", which no command has')
  const other = temporaryDirectory()
  writeFileSync(join(other, 'package.json'), JSON.stringify({lake: {data: 'elsewhere'}}))
  expect((await runLake(['datasets'], other)).code).toBe(0)
  expect(readdirSync(other)).toContain('elsewhere')
})

test('05b an argument replaces the option of the project that it excludes; a broken file is named', async () => {
  const {folder} = folderWith()
  const configure = (config: string) => writeFileSync(join(folder, 'lake.config.ts'), config)
  configure(`export default {data: 'elsewhere'}`)
  expect(await runLake(['exec', '--memory', '--', 'true'], folder)).toMatchObject({code: 0})
  expect(readdirSync(folder)).not.toContain('elsewhere')
  configure('export const data = 1')
  expect((await runLake(['datasets'], folder)).stderr).toContain('no default export')
  const other = temporaryDirectory()
  writeFileSync(join(other, 'package.json'), '{"lake": ')
  expect((await runLake(['datasets'], other)).stderr).toContain('package.json cannot be read')
})

test('06 start prints address and token, also with --memory and --tls, and logs each request', async () => {
  const folder = temporaryDirectory()
  const lake = spawn(
    process.execPath,
    [main, 'start', '--memory', '--tls', '--port', '0', '--log', 'json'],
    {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']},
  )
  onTestFinished(() => void lake.kill('SIGKILL'))
  const printed: string[] = []
  for await (const line of createInterface({input: lake.stdout})) {
    printed.push(line)
    if (line.startsWith('Ctrl-C')) break
  }
  const shown = printed.join('\n')
  const [, url = ''] = /apiHost: '([^']+)'/.exec(shown) ?? []
  const [, token = ''] = /token: '([^']+)'/.exec(shown) ?? []
  const [, certificate = ''] = /NODE_EXTRA_CA_CERTS='([^']+)'/.exec(shown) ?? []
  expect(readFileSync(certificate, 'utf8')).toContain('BEGIN CERTIFICATE')
  await clientFor({url, token, projectId: 'newsdesk', dataset: 'production'}).fetch('count(*)')
  const exited = once(lake, 'exit')
  lake.kill('SIGINT')
  const logged = (await text(lake.stderr))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  expect(logged).toMatchObject([
    {method: 'GET', path: '/data/query/production', query: 'count(*)', status: 200},
  ])
  expect(JSON.stringify(logged)).not.toContain(token)
  expect(await exited).toEqual([0, null])
  expect(existsSync(certificate)).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})

/** Milliseconds after the start of a command. */
const moments = process.env.MODE === 'long' ? [200, 300, 400, 500, 600, 800, 1_000, 1_300] : [500]

test('07 SIGKILL during an import, an export or a fork leaves no partial dataset or archive', async () => {
  const documents = Array.from({length: 3_000}, (_, n) => ({
    _id: `n${n}`,
    _type: 'note',
    text: `so ${n} `.repeat(40),
  }))
  const {folder, lake} = folderWith(documents)
  const killed = async (args: string[], after: number) => {
    const child = spawn(process.execPath, [main, ...args], {cwd: folder, stdio: 'ignore'})
    const exited = once(child, 'exit')
    await new Promise((resolve) => setTimeout(resolve, after))
    child.kill('SIGKILL')
    await exited
  }
  await lake('datasets')
  for (const after of moments) {
    await killed(['import', 'seed.ndjson'], after)
    const {length} = await idsIn(folder, 'production')
    expect([0, 3_000]).toContain(length)
    if (length > 0) await lake('reset', '--yes')
  }
  await lake('import', 'seed.ndjson')
  for (const after of moments) {
    await killed(['fork', 'production', `fork${after}`], after)
    const datasets = JSON.parse(await lake('datasets', '--json')) as {documents: number}[]
    expect(datasets.filter(({documents: count}) => count !== 3_000)).toEqual([])
    await killed(['export', `${after}.tar.gz`], after)
    if (existsSync(join(folder, `${after}.tar.gz`))) {
      await lake('datasets', 'create', `copy${after}`)
      await lake('import', `${after}.tar.gz`, '--dataset', `copy${after}`)
    }
  }
}, 240_000)

test('08 commands use the running lake of their folder', async () => {
  const {folder, lake} = folderWith()
  const {ready} = (await spawnLake(['--data', join(folder, '.lake')])) as {ready: Ready}
  await lake('import', 'seed.ndjson')
  expect(await clientFor(ready).fetch('*._id')).toEqual(['a', 'b'])
  expect((await lake('token')).trim()).toBe(ready.token)
  const made = (await lake('token', 'create', 'reader', '--role', 'viewer')).trim()
  const reader = clientFor({...ready, token: made})
  expect(await reader.fetch('count(*)')).toBe(2)
  await expect(reader.create({_type: 'note'})).rejects.toThrow(/no right to write/)
  const [, id = ''] = /(robot-\w+)/.exec(await lake('token', 'list')) ?? []
  await lake('token', 'delete', id)
  await expect(reader.fetch('count(*)')).rejects.toThrow(/Session not found/)
})
