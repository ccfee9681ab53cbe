// Pages, lists and sessions of the preview over HTTP.
import {request} from 'node:http'

import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {renderPage, renderSitePage} from '../../src/render/index.ts'
import {ARTICLE_BY_SLUG} from '../../src/content/queries/index.ts'
import {locateHostedPicture} from '../../src/render/index.ts'
import {previewOf, seeded, sessionOf, site, startPreviewed, type Previewed} from './previewed.ts'

let previewed: Previewed
let session: string

beforeAll(async () => {
  previewed = await startPreviewed()
  session = await sessionOf(previewed.preview)
  const {client} = previewed
  const article = await client.getDocument(seeded.id)
  await client.createOrReplace({
    ...article,
    _id: `drafts.${seeded.id}`,
    _type: 'article',
    title: 'Der Titel des Entwurfs',
  })
})

afterAll(async () => {
  await previewed.close()
})

test('00 the preview serves ranges of a recording, and no other file as a recording', async () => {
  const {client, preview} = previewed
  const sound = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(97)])
  const {_id} = await client.assets.upload('file', sound, {filename: 'a.mp3'})
  const page = await client.assets.upload('file', Buffer.from('<script>'), {filename: 'a.html'})
  const pathOf = (id: string) => `files/${id.slice('file-'.length).replace('-', '.')}`
  const ask = (id: string, headers = {}) => fetch(new URL(pathOf(id), preview.url), {headers})
  const part = await ask(_id, {range: 'bytes=0-2'})
  expect(await part.text()).toBe('ID3')
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe('bytes 0-2/100')
  expect(part.headers.get('content-type')).toBe('audio/mpeg')
  expect((await ask(_id, {range: 'bytes=100-'})).status).toBe(416)
  expect((await ask(page._id)).status).toBe(404)
})

test('00b the preview shows a page as the site does, with edit attributes for its fields', async () => {
  const {client} = previewed
  const span = {_type: 'span', _key: 's', text: 'Angaben nach dem Gesetz.', marks: []}
  const block = {_type: 'block', _key: 'b', style: 'normal', markDefs: [], children: [span]}
  const slug = {_type: 'slug', current: 'impressum'}
  const page = {_type: 'page', title: 'Impressum', slug, body: [block]}
  await client.create({...page, _id: 'impressum', formerSlugs: ['anbieter']})
  const moved = await get('/anbieter?perspective=published')
  expect(moved.status).toBe(307)
  expect(moved.headers.get('location')).toBe('/impressum?perspective=published')
  const {status, text, headers} = await get('/impressum?perspective=published')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('text/html')
  const places = [...text.matchAll(/data-sanity="([^"]*)"/g)].map(([, place = '']) => place)
  expect(places.some((place) => place.includes('type=page') && place.includes('path=body'))).toBe(
    true,
  )
  expect(places.some((place) => place.includes('path=sections'))).toBe(false)
  const plain = text.replaceAll(/ data-sanity="[^"]*"/g, '')
  const [, main] = /<main>([^]*)<\/main>/.exec(plain) ?? []
  const [, expected] =
    /<main>([^]*)<\/main>/.exec(
      renderSitePage({...page, slug: 'impressum', body: [block]}, site),
    ) ?? []
  expect(main).toBe(expected)
  expect(plain).toContain('<title>Impressum · newsdesk</title>')
  expect(text).not.toContain('missing-lead')
  await client.patch('impressum').set({title: 'Anbieter'}).commit()
  await expect.poll(async () => (await get('/_id/impressum')).text).toContain('<h1')
  await expect.poll(async () => (await get('/_id/impressum')).text).toContain('Anbieter')
  await client.delete('impressum')
})

/** Asks for a path of the preview, with a session unless other headers are given. */
async function get(
  path: string,
  headers: Readonly<Record<string, string>> = {cookie: session},
): Promise<{status: number; text: string; headers: Headers}> {
  const response = await fetch(new URL(path, previewed.preview.url), {
    redirect: 'manual',
    headers,
  })
  return {status: response.status, text: await response.text(), headers: response.headers}
}

/** The status of the list for headers that `fetch` would not let be set. */
function statusOf(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request(
      previewed.preview.url,
      {headers: {cookie: session, ...headers}},
      (response) => {
        resolve(response.resume().statusCode)
      },
    )
    asking.on('error', reject).end()
  })
}

/** Without a session. */
const nobody = {}

describe('access', () => {
  test('01 only published articles are listed and shown without a session', async () => {
    const list = await get('/', nobody)
    expect(list.text).toContain('Tokajew setzt auf')
    expect(list.text).not.toContain('Der Titel des Entwurfs')
    expect((await get('/')).text).toContain('Der Titel des Entwurfs')
    const page = await get(`/${seeded.slug}`, nobody)
    expect(page.text).toContain('<h1')
    expect(page.text).not.toContain('Der Titel des Entwurfs')
    for (const perspective of ['drafts', 'rABC', 'rABC,drafts']) {
      const {status, text} = await get(`/${seeded.slug}?perspective=${perspective}`, nobody)
      const isShown = text.includes('Der Titel des Entwurfs')
      expect([perspective, status, isShown]).toEqual([perspective, 401, false])
    }
  })

  test('02 the address from the terminal starts a session, and a wrong secret does not', async () => {
    const {link} = previewed.preview
    const opened = await fetch(`${link}&to=//evil.example/`, {redirect: 'manual'})
    expect(opened.status).toBe(307)
    expect(opened.headers.get('location')).toBe('/')
    expect(opened.headers.get('set-cookie')).toMatch(
      /^preview-\d+=[\w-]+\.[\w-]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    )
    const unreadable = await fetch(`${link}&to=http://[`, {redirect: 'manual'})
    expect(unreadable.status).toBe(400)
    expect(await unreadable.text()).toContain('Wohin dieser Link führen soll, ist nicht lesbar.')
    const refused = await get('/_open?key=wrong', nobody)
    expect(refused.status).toBe(401)
    expect(refused.headers.get('set-cookie')).toBeNull()
    for (const forged of [`${session}x`, session.replace('=', '=e30.')]) {
      expect((await get('/?x', {cookie: forged})).text).not.toContain('Der Titel des Entwurfs')
    }
  })

  test('03 a secret of Presentation starts a session and redirects to the page', async () => {
    const {client, lake} = previewed
    const {secret} = await createPreviewSecret(client, 'test', `${lake.url}/studio`, 'anna')
    const query = new URLSearchParams({
      'sanity-preview-secret': secret,
      'sanity-preview-pathname': `/${seeded.slug}`,
      'sanity-preview-perspective': 'drafts',
    })
    const enabled = await get(`/api/preview/enable?${query}`, nobody)
    expect(enabled.status).toBe(307)
    const location = enabled.headers.get('location') ?? ''
    expect(location).toBe(`/${seeded.slug}?sanity-preview-perspective=drafts`)
    const given = enabled.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await get(location, {cookie: given})).text).toContain('Der Titel des Entwurfs')
    query.set('sanity-preview-secret', 'wrong')
    expect((await get(`/api/preview/enable?${query}`, nobody)).status).toBe(401)
    const foreign = {cookie: given, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate'}
    expect((await get('/api/preview/disable', foreign)).headers.get('set-cookie')).toBeNull()
    const disabled = await get('/api/preview/disable', {cookie: given})
    expect(disabled.headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await get(location, {cookie: given})).status).toBe(401)
  })

  test('03b pages use the language of the Studio that started the session, not the one of the browser', async () => {
    const {client, lake} = previewed
    const english = {'accept-language': 'en-US,en;q=0.9'}
    expect((await get('/', english)).text).toContain('<html lang="en"')
    const {secret} = await createPreviewSecret(client, 'test', `${lake.url}/studio`, 'anna')
    const query = `lang=de&sanity-preview-secret=${secret}&sanity-preview-pathname=/`
    const {headers} = await get(`/api/preview/enable?${query}`, english)
    expect(headers.get('location')).toBe('/')
    const cookie = headers
      .getSetCookie()
      .map((header) => header.split(';')[0])
      .join('; ')
    for (const path of ['/', '/gibt-es-nicht']) {
      expect((await get(path, {...english, cookie})).text).toContain('<html lang="de"')
      expect((await get(`${path}?lang=en`, {...english, cookie})).text).toContain('<html lang="en"')
    }
  })

  test('04 requests with a foreign host, origin or site are refused and change nothing', async () => {
    const {port} = new URL(previewed.preview.url)
    const asked: [Record<string, string>, number][] = [
      [{origin: 'http://evil.example'}, 403],
      [{origin: `http://127.0.0.1:${Number(port) + 1}`}, 403],
      [{'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors'}, 403],
      [{'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors'}, 403],
      [{'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate'}, 200],
    ]
    for (const [headers, status] of asked) {
      expect([headers, await statusOf(headers)]).toEqual([headers, status])
    }
    const post = await fetch(previewed.preview.url, {method: 'POST', headers: {cookie: session}})
    expect(post.status).toBe(405)
    expect(await statusOf({host: 'evil.example'})).toBe(403)
  })

  test('05 a page runs only the scripts of the preview, and only the Studio may frame it', async () => {
    const {headers, text} = await get(`/${seeded.slug}`)
    const policy = headers.get('content-security-policy') ?? ''
    const {origin} = new URL(previewed.lake.url)
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain(
      `frame-ancestors ${origin} ${origin.replace('127.0.0.1', 'localhost')};`,
    )
    expect(policy).not.toContain("script-src 'self' '")
    expect(text).not.toContain(previewed.lake.token)
    expect(text).not.toContain('http-equiv')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const script = await get('/_assets/client.js', nobody)
    expect(script.headers.get('content-type')).toContain('text/javascript')
    for (const path of [
      '/_assets/../package.json',
      '/_assets/%2e%2e%2fpackage.json',
      '/_assets/x.js',
    ]) {
      expect((await get(path)).status).toBe(404)
    }
  })
})

describe('pages', () => {
  test.each(['published', 'drafts'] as const)(
    '06 the page equals the one of the site except for edit attributes, styles and script, %s',
    async (perspective) => {
      const {client} = previewed
      const article = await client.fetch(ARTICLE_BY_SLUG, {slug: seeded.slug}, {perspective})
      const expected = renderPage(article ?? {}, {site, locatePicture: locateHostedPicture})
      const {text} = await get(`/${seeded.slug}?perspective=${perspective}`)
      expect(text).toContain('data-sanity="id=article-kasachstan-proteste;type=article;path=title;')
      const stripped = text
        .replaceAll(/ data-sanity="[^"]*"/gu, '')
        .replace(
          /<meta name="robots" content="noindex">\n<meta name="preview"[\s\S]*?<\/script>\n/u,
          '',
        )
      const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>\n/u
      // The preview has the styles of all block types, because an editor may add one.
      const style = /(?<=<style>)[^<]*/u
      expect(stripped.replace(style, '')).toBe(expected.replace(policy, '').replace(style, ''))
    },
  )

  test('07 a release shows its version of an article, also when drafts are requested, too', async () => {
    const {client} = previewed
    await client.releases.create({
      releaseId: 'rSpring',
      metadata: {title: 'Frühling', releaseType: 'asap'},
    })
    const article = await client.getDocument(seeded.id)
    await client.create({
      ...article,
      _id: `versions.rSpring.${seeded.id}`,
      _type: 'article',
      title: 'Der Titel im Release',
    })
    for (const perspective of ['rSpring', 'rSpring,drafts', 'rSpring,published']) {
      const {text} = await get(`/${seeded.slug}?sanity-preview-perspective=${perspective}`)
      expect(text).toContain('<title>Der Titel im Release</title>')
    }
    const unknown = await get(`/${seeded.slug}?perspective=rNone`)
    expect(unknown.status).toBe(404)
    expect(unknown.text).toContain('rNone')
    expect((await get(`/${seeded.slug}?perspective=raw`)).status).toBe(404)
  })

  test('08 articles without a slug have a page, duplicate slugs list theirs, and former slugs redirect', async () => {
    const {client} = previewed
    const same = {_type: 'article', slug: {_type: 'slug', current: 'zweimal'}}
    await client.create({_id: 'drafts.one', ...same, title: 'Der eine'})
    await client.create({_id: 'drafts.two', ...same, title: 'Der andere', formerSlugs: ['damals']})
    await client.create({_id: 'drafts.none', _type: 'article', title: 'Ohne Adresse'})
    const several = await get('/zweimal?lang=en')
    expect(several.status).toBe(300)
    expect(several.text).toContain('href="/_id/one?lang=en"')
    expect(several.text).toContain('href="/_id/two?lang=en"')
    expect((await get('/_id/none')).text).toContain('Ohne Adresse</h1>')
    expect((await get('/')).text).toContain('href="/_id/none?lang=de"')
    expect((await get('/damals')).headers.get('location')).toBe('/zweimal')
    const unknown = await get('/kasachstan-protest')
    expect(unknown.status).toBe(404)
    expect(unknown.text).toContain(`href="/${seeded.slug}?perspective=drafts"`)
    expect((await get('/_id/nothing')).status).toBe(404)
    for (const path of ['/a/b/c', '/%', '/_id/', '/%00', '/__proto__']) {
      expect([path, (await get(path)).status]).toEqual([path, 404])
    }
  })

  test('09 the page of another document names its type and links to articles that show it', async () => {
    const {client, lake} = previewed
    const source = await get('/_id/source-afp')
    expect(source.status).toBe(404)
    expect(source.text).toContain('„AFP“ ist eine Quelle')
    expect(source.text).toContain(`href="/_id/${seeded.id}?perspective=drafts&amp;lang=de"`)
    const studio = `${new URL(lake.url).origin}/studio/intent/edit/id=source-afp;type=source/`
    expect(source.text).toContain(`href="${studio}"`)
    const seen = await get('/_id/source-afp', nobody)
    expect(seen.text).toContain(`href="/_id/${seeded.id}?perspective=published`)
    expect(seen.text).not.toContain('/studio/')
    await client.create({_id: 'note', _type: 'note', text: 'x'})
    expect((await get('/_id/note?lang=en')).text).toContain('of the type “note”')
    expect((await get('/_id/note', nobody)).text).not.toContain('note”')
    await client.create({_id: 'source-alone', _type: 'source', name: 'Niemand'})
    expect((await get('/_id/source-alone')).text).toContain('In keinem Artikel')
  })

  test('10 pages are German by default and English on request', async () => {
    expect((await get('/')).text).toContain('<html lang="de">')
    expect((await get('/', {'accept-language': 'fr,en;q=0.5'})).text).toContain('lang="en"')
    expect((await get('/?lang=en')).text).toContain('<h1>Preview</h1>')
  })
})

test('11 a start on a used port fails and names the option', async () => {
  const {port} = new URL(previewed.preview.url)
  await expect(previewOf(previewed.lake, [], Number(port))).rejects.toThrow(
    new RegExp(`Port ${port} .* --port N`),
  )
})

test('12 law: a document of any shape has a page', async () => {
  const {client} = previewed
  let deep: unknown = 'x'
  for (let level = 0; level < 8; level += 1) deep = [{_key: 'k', _type: 'block', children: deep}]
  const documents: Record<string, unknown>[] = [
    {title: 5, lead: ['x'], sections: 'text', slug: 7, publishedAt: 'gestern', topics: 'a'},
    {title: {a: null}, sections: [null, 5, 'x', {}, {body: [null, 5, {}, {_type: 'block'}]}]},
    {sections: [{_key: 'a', body: deep}]},
    {
      authors: [{_ref: 'nobody', _weak: true}, null],
      image: {asset: {_ref: 'nothing', _weak: true}},
      agencies: {_ref: 'x', _weak: true},
    },
    {
      sections: [
        {_key: '"]', body: [{_type: 'block', _key: '<', children: [{_type: 'span', text: 1}]}]},
      ],
    },
    {authors: [{_type: 'reference', _ref: 'odd-5', _weak: true}], language: '"><script>'},
  ]
  for (const [index, content] of documents.entries()) {
    await client.createOrReplace({_type: 'article', _id: `odd-${index}`, ...content})
    const {status, text} = await get(`/_id/odd-${index}`)
    expect([index, status]).toEqual([index, 200])
    expect(text).toContain('</main>')
    expect(text).not.toContain('<script>')
  }
  expect((await get('/')).status).toBe(200)
})

test('13 the preview logs no internal errors', () => {
  expect(previewed.failures).toEqual([])
})
