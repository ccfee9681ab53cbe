import {execFile} from 'node:child_process'
import {cpSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

export const run = promisify(execFile)

const root = fileURLToPath(new URL('../../..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')

/** The environment of `npm` and `tar`, with the Node of this repository. */
export const environment = {...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`}

/**
 * Packs the lake with `npm pack` in a copy of its folder, because others import it from the repository meanwhile.
 * Returns the archive.
 */
export async function packLake(folder: string): Promise<string> {
  const copy = join(folder, 'packages', 'lake')
  mkdirSync(copy, {recursive: true})
  for (const name of ['package.json', 'README.md', 'LICENSE', 'docs', 'src', 'scripts']) {
    cpSync(join(root, 'packages', 'lake', name), join(copy, name), {recursive: true})
  }
  cpSync(join(root, 'packages/lake/tsconfig.build.json'), join(copy, 'tsconfig.build.json'))
  cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const {stdout} = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: copy,
    env: environment,
  })
  const [packed] = JSON.parse(stdout) as [{filename: string}]
  return join(folder, packed.filename)
}

/** A project that uses the packed lake: a file, and 4,000 documents so that a query needs a worker. */
export function writeProject(folder: string): void {
  writeFileSync(join(folder, 'use-lake.mjs'), program)
}

const program = `
import {createLake, startLake, studioPage} from '@newsdesk/lake'

const lake = await createLake({memory: true})
const headers = {authorization: 'Bearer ' + lake.token, 'content-type': 'application/json'}
const ask = async (path, init) => {
  const response = await lake.fetch(lake.url + '/v1' + path, {headers, ...init})
  return {status: response.status, ...(await response.json())}
}
const mutations = Array.from({length: 4_000}, (_, n) => ({create: {_type: 'note', n, text: 'so ' + n}}))
await ask('/data/mutate/production', {method: 'POST', body: JSON.stringify({mutations})})
const query = async (text) => (await ask('/data/query/production?query=' + encodeURIComponent(text))).result
const {html} = studioPage('<html><head></head></html>', {projectId: 'p', dataset: 'd', path: '/lake'}, '127.0.0.1')
const counted = await query('count(*)')
const file = await ask('/assets/files/production?filename=a.txt', {method: 'POST', body: 'text'})
const png = process.argv[2] && (await import('node:fs')).readFileSync(process.argv[2])
const picture = png && (await ask('/assets/images/production', {method: 'POST', body: png}))
const result = {
  counted,
  scanned: await query('count(*[n % 2 == 0 && text match "so*"])'),
  near: await query('geo::contains(geo::latLng(1, 1), geo::latLng(1, 1))'),
  file: file.document?.size,
  picture: picture && {status: picture.status, width: picture.document?.metadata.dimensions.width, message: picture.message},
  page: html.includes('WebSocket'),
}
await lake.close()
const served = await startLake({memory: true, port: 0, tls: true})
result.ping = (await fetch(served.url + '/v1/ping')).status
result.certificate = served.certificate.startsWith('-----BEGIN CERTIFICATE')
await served.close()
console.log(JSON.stringify(result))
`
