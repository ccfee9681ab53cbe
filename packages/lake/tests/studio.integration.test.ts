// The lake serves a built Studio: its page, files, session and content security policy.
import {symlinkSync} from 'node:fs'
import {request} from 'node:http'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'

import {startLake, type RunningLake} from '@newsdesk/lake'
import * as fc from 'fast-check'
import {expect, onTestFinished, test} from 'vitest'

import {bridge, madeForTheLake, smallStudio} from './small-studio.ts'

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

/** The headers of a browser that opens a typed address. */
const typed = {
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
  'sec-fetch-site': 'none',
}

async function serve(studio: string | Promise<string> = smallStudio()) {
  const lake = await startLake({memory: true, port: 0, studio})
  onTestFinished(() => lake.close())
  return lake
}

/** Sends a path unchanged, dots included. */
async function send(
  lake: RunningLake,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> {
  const {hostname, port} = new URL(lake.url)
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request({hostname, port, path, method, headers}, (response) => {
      text(response).then(
        (content) =>
          resolve({status: response.statusCode ?? 0, headers: response.headers, body: content}),
        reject,
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The cookies that an answer gives, as a browser sends them back. */
function cookiesOf({headers}: Answer): string {
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

test('01 every path of the Studio serves its page with the settings of the lake', async () => {
  const lake = await serve()
  for (const place of [
    '',
    'structure',
    'structure/article;a.b',
    'structure/a;b,path=x[_key==%22y%22].z.js',
  ]) {
    const {status, headers, body} = await send(lake, `/studio/${place}`, typed)
    expect({status, type: headers['content-type']}, place).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
    })
    expect(body).toContain(
      '<meta name="content-lake" content="{&quot;projectId&quot;:&quot;newsdesk&quot;,&quot;dataset&quot;:&quot;production&quot;,&quot;path&quot;:&quot;/lake&quot;}">',
    )
    expect(headers['cache-control']).toBe('no-store')
  }
})

test('02 / and /studio redirect to the Studio, localhost to its one origin', async () => {
  const lake = await serve()
  const {origin, port} = new URL(lake.url)
  for (const path of ['/', '/studio']) {
    expect((await send(lake, path, typed)).headers.location).toBe('/studio/')
  }
  const elsewhere = await send(lake, '/studio/a?b=1', {...typed, host: `localhost:${port}`})
  expect(elsewhere.headers.location).toBe(`${origin}/studio/a?b=1`)
  expect(JSON.parse((await send(lake, '/lake')).body)).toMatchObject({projectId: 'newsdesk'})
})

test('03 files have their media type, and hashed names are cached for ever', async () => {
  const lake = await serve()
  const script = await send(lake, '/studio/static/sanity-Bx2p_qtJ.js')
  expect(script).toMatchObject({status: 200, body: 'export {}'})
  expect(script.headers['content-type']).toContain('text/javascript')
  expect(script.headers['cache-control']).toContain('immutable')
  const style = await send(lake, '/studio/static/plain.css')
  expect(style).toMatchObject({status: 200, headers: {'cache-control': 'no-cache'}})
  expect((await send(lake, '/studio/favicon.ico')).body).toBe('icon')
  expect((await send(lake, '/studio/static/gone-12345678.js')).status).toBe(404)
})

test('04 no path of the Studio leads out of its folder', async () => {
  const folder = smallStudio()
  symlinkSync(join(folder, '..', 'secret.txt'), join(folder, 'static', 'link.txt'))
  const lake = await serve(folder)
  for (const path of [
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'static/../../secret.txt',
    'static/..%2f..%2fsecret.txt',
    '..%5csecret.txt',
    'static/link.txt',
    '/etc/passwd',
    'static/%00',
    '%',
    `${'../'.repeat(30)}etc/passwd`,
  ]) {
    const {body} = await send(lake, `/studio/${path}`, typed)
    expect(body, path).not.toMatch(/hidden words|root:/)
  }
})

test('05 the content security policy allows only the scripts of the page', async () => {
  const lake = await serve()
  const {headers} = await send(lake, '/studio/', typed)
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'self'")
  expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/]+=*'){2};/)
  expect(policy).toContain(`connect-src 'self' ws://${new URL(lake.url).host}`)
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy).not.toMatch(/https:|script-src[^;]*unsafe/)
})

test('05a the page names the preview and may frame nothing else', async () => {
  const framed = async (preview?: string | (() => string | undefined)) => {
    const lake = await startLake({memory: true, port: 0, studio: smallStudio(), preview})
    onTestFinished(() => lake.close())
    const {headers, body} = await send(lake, '/studio/', typed)
    const said = /&quot;preview&quot;:&quot;([^&]*)&quot;/.exec(body)?.[1]
    const session = await fetch(`${lake.url}/session`, {
      headers: {authorization: `Bearer ${lake.token}`},
    })
    expect((await session.json()) as {preview?: string}).toMatchObject(
      said === undefined ? {} : {preview: said},
    )
    const [policy] = /frame-src [^;]*/.exec(String(headers['content-security-policy'])) ?? []
    return {said, policy}
  }
  expect(await framed()).toEqual({said: undefined, policy: "frame-src 'self'"})
  const there = {said: 'http://127.0.0.1:3334', policy: "frame-src 'self' http://127.0.0.1:3334"}
  expect(await framed('http://127.0.0.1:3334/')).toEqual(there)
  expect(await framed(() => 'http://127.0.0.1:3334')).toEqual(there)
  expect(await framed(() => undefined)).toMatchObject({said: undefined})
})

test('05c the page names the published site', async () => {
  const said = async (site?: string | (() => string | undefined)) => {
    const lake = await startLake({memory: true, port: 0, studio: smallStudio(), site})
    onTestFinished(() => lake.close())
    const {body} = await send(lake, '/studio/', typed)
    return /&quot;site&quot;:&quot;([^&]*)&quot;/.exec(body)?.[1]
  }
  expect(await said()).toBeUndefined()
  expect(await said('https://news.example/de/')).toBe('https://news.example/de/')
  expect(await said(() => 'https://news.example/')).toBe('https://news.example/')
  expect(await said(() => undefined)).toBeUndefined()
})

test('05b a hosted Studio gets the bridge script, which the policy allows', async () => {
  const font =
    '<style>@font-face { font-family: Inter; src: url("https://x.sanity.io/I.woff2") }</style>'
  const icon = '<link href="/static/favicon.svg" rel="icon">'
  const lake = await serve(smallStudio('/studio/', bridge + font + icon))
  const {headers, body} = await send(lake, '/studio/', typed)
  expect(body).not.toContain('bridge.js')
  expect(body).not.toContain('woff2')
  expect(body).toContain('<link href="/studio/static/favicon.svg" rel="icon">')
  expect(String(headers['content-security-policy']).match(/'sha256-/g)).toHaveLength(3)
  // The script that retries creating requests stands before the one that redirects them.
  expect(body).toMatch(
    /<head>\n<script>\(function keepFirstCommits\([^]*?<\/script>\n<script>\(function redirectHostedRequests\(/,
  )
  const own = await send(await serve(smallStudio('/studio/', madeForTheLake)), '/studio/', typed)
  expect(own.body).not.toContain('redirectHostedRequests')
})

test('06 a session of the page lets only pages of the lake write', async () => {
  const lake = await serve()
  const {origin} = new URL(lake.url)
  const cookie = cookiesOf(await send(lake, '/studio/', typed))
  const mutate = '/lake/v1/data/mutate/production?returnIds=true'
  const body = '{"mutations": [{"create": {"_id": "drafts.a", "_type": "note"}}]}'
  const status = async (headers: Record<string, string>) =>
    (await send(lake, mutate, headers, body)).status
  expect(await status({cookie})).toBe(401)
  expect(await status({cookie, 'sec-fetch-site': 'none'})).toBe(401)
  expect(await status({origin})).toBe(401)
  expect(await status({origin, cookie: cookie.replace(/.$/, '!')})).toBe(401)
  for (const other of [
    'null',
    'http://127.0.0.1:1',
    'http://localhost',
    `${origin}.evil.example`,
  ]) {
    expect(await status({cookie, origin: other}), other).toBe(403)
  }
  expect(await status({cookie, origin})).toBe(200)
})

test('07 only pages of the lake can read drafts with a session', async () => {
  const lake = await serve()
  const cookie = cookiesOf(await send(lake, '/studio/', typed))
  const query = '/lake/v1/users/me'
  expect((await send(lake, query, {cookie, 'sec-fetch-site': 'same-origin'})).status).toBe(200)
  expect((await send(lake, query, {cookie})).status).toBe(401)
  expect((await send(lake, query, {cookie, 'sec-fetch-site': 'none'})).status).toBe(401)
  expect((await send(lake, query, {cookie, 'sec-fetch-site': 'same-site'})).status).toBe(403)
})

test('08 the cookie is HttpOnly, valid for one lake, and not the token', async () => {
  const lake = await serve()
  const answer = await send(lake, '/studio/', typed)
  expect(String(answer.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict/)
  expect(String(answer.headers['set-cookie'])).toContain(`lake-${new URL(lake.url).port}=`)
  expect(String(answer.headers['set-cookie'])).not.toContain(lake.token)
  const other = await serve()
  const cookie = cookiesOf(answer).replace(/lake-\d+/, `lake-${new URL(other.url).port}`)
  const me = await send(other, '/lake/v1/users/me', {cookie, 'sec-fetch-site': 'same-origin'})
  expect(me.status).toBe(401)
})

test('09 ?user= sets the user of a browser, whom the log records', async () => {
  const lake = await serve()
  const {origin} = new URL(lake.url)
  const switched = await send(lake, '/studio/structure?user=J%C3%B6rg%20M.&a=1', typed)
  expect(switched).toMatchObject({status: 302, headers: {location: '/studio/structure?a=1'}})
  const page = await send(lake, '/studio/structure?a=1', typed)
  const cookie = `${cookiesOf(switched)}; ${cookiesOf(page)}`
  const own = {cookie, 'sec-fetch-site': 'same-origin'}
  const me = JSON.parse((await send(lake, '/lake/v1/users/me', own)).body) as {id: string}
  expect(me).toMatchObject({name: 'Jörg M.'})
  const body = '{"mutations": [{"create": {"_id": "a", "_type": "note"}}]}'
  await send(lake, '/lake/v1/data/mutate/production?transactionId=t', {cookie, origin}, body)
  const history = '/lake/v1/data/history/production/transactions/a'
  expect(JSON.parse((await send(lake, history, own)).body)).toMatchObject({author: me.id})
  const identity = '/lake/v1/data/query/production?query=identity()'
  expect(JSON.parse((await send(lake, identity, own)).body)).toMatchObject({result: me.id})
  const user = await send(lake, `/lake/v1/users/${me.id}`, own)
  expect(JSON.parse(user.body)).toMatchObject({displayName: 'Jörg M.'})
})

test('10 a link from another site opens the Studio without changing the user', async () => {
  const lake = await serve()
  for (const site of ['cross-site', 'same-site']) {
    const followed = {...typed, 'sec-fetch-site': site}
    expect((await send(lake, '/studio/structure', followed)).status).toBe(200)
    const switched = await send(lake, '/studio/?user=Eve', followed)
    expect(switched).toMatchObject({status: 302, headers: {location: '/studio/'}})
    expect(switched.headers['set-cookie']).toBeUndefined()
    const framed = {...followed, 'sec-fetch-dest': 'iframe'}
    expect((await send(lake, '/studio/', framed)).status).toBe(403)
  }
  expect((await send(lake, '/studio/', {...typed, host: 'evil.example'})).status).toBe(403)
})

test('10b law: no path of the Studio redirects to another host', async () => {
  const lake = await serve()
  const {origin} = new URL(lake.url)
  const piece = fc.constantFrom('/', '//', '\\', '/.', '%2f', '..', 'studio', '@evil.example', ':1')
  const path = fc.array(piece, {maxLength: 6}).map((pieces) => `/${pieces.join('')}/studio/x`)
  await fc.assert(
    fc.asyncProperty(path, async (asked) => {
      const {status, headers} = await send(lake, `${asked}?user=Eve`, typed)
      expect(status).toBeLessThan(500)
      const location = [headers.location ?? '/'].flat().join()
      expect(new URL(location, origin).origin).toBe(origin)
    }),
    {numRuns: 200, examples: [['//studio/x'], ['/.//studio/x']]},
  )
})

test.each(['', '<b>', 'a,b', 'x'.repeat(61), '../a'])(
  '11 the user name "%s" is rejected',
  async (name) => {
    const lake = await serve()
    const answer = await send(lake, `/studio/?user=${encodeURIComponent(name)}`, typed)
    expect(answer.status).toBe(400)
    expect(answer.headers['set-cookie']).toBeUndefined()
  },
)

test('12 a folder without a Studio, or with one for another path, is rejected', async () => {
  const empty = startLake({memory: true, port: 0, studio: join(smallStudio(), 'static')})
  await expect(empty).rejects.toThrow(/no built Studio in .*static/)
  const other = startLake({memory: true, port: 0, studio: smallStudio('/')})
  await expect(other).rejects.toThrow('SANITY_STUDIO_BASEPATH=/studio')
  const modules =
    '<script type="importmap">{"sanity": "https://sanity-cdn.com/v1/modules/sanity"}</script>'
  const updating = startLake({memory: true, port: 0, studio: smallStudio('/studio/', modules)})
  await expect(updating).rejects.toThrow('autoUpdates: false')
})

test('13 the Studio page reports a running build and a failed one', async () => {
  let built: (folder: string) => void = () => undefined
  const lake = await serve(new Promise((resolve) => (built = resolve)))
  const waiting = await send(lake, '/studio/structure', typed)
  expect(waiting.status).toBe(503)
  expect(waiting.body).toContain('wird gebaut')
  built(smallStudio())
  await expect.poll(async () => (await send(lake, '/studio/structure', typed)).status).toBe(200)
  const broken = await serve(Promise.reject(new Error('build')))
  await expect
    .poll(async () => (await send(broken, '/studio/', typed)).body)
    .toContain('konnte nicht gebaut werden')
})

test('14 a lake without a Studio answers 404', async () => {
  const lake = await startLake({memory: true, port: 0})
  onTestFinished(() => lake.close())
  expect(lake.studio).toBeUndefined()
  expect((await send(lake, '/studio/', typed)).status).toBe(404)
})
