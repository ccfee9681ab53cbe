// Embed addresses are recognised by provider and id in all their forms; hostile ones are rejected.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {embedOf, knownEmbedOf} from '../../src/content/embeds/index.ts'
import {safeHref} from '../../src/render/link.ts'

const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'

test.each([
  // YouTube
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1&si=track', 'youtube', video],
  ['http://m.youtube.com/watch?feature=share&v=dQw4w9WgXcQ', 'youtube', video],
  ['https://youtu.be/dQw4w9WgXcQ?si=track', 'youtube', video],
  ['https://youtu.be/dQw4w9WgXcQ?t=1m30s', 'youtube', `${video}&t=90s`],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90', 'youtube', `${video}&t=90s`],
  ['https://youtube.com/shorts/dQw4w9WgXcQ', 'youtube', video],
  ['https://www.youtube.com/live/dQw4w9WgXcQ', 'youtube', video],
  // Vimeo
  ['https://vimeo.com/76979871', 'vimeo', 'https://vimeo.com/76979871'],
  [
    'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1',
    'vimeo',
    'https://vimeo.com/76979871/8272103f6e',
  ],
  ['https://vimeo.com/channels/staffpicks/76979871', 'vimeo', 'https://vimeo.com/76979871'],
  // Mastodon
  [
    'https://mastodon.social/@Gargron/100254678717223630',
    'mastodon',
    'https://mastodon.social/@Gargron/100254678717223630',
  ],
  [
    'https://norden.social/users/redaktion/statuses/100254678717223630',
    'mastodon',
    'https://norden.social/@redaktion/100254678717223630',
  ],
  [
    'https://mastodon.social/@Gargron/100254678717223630/embed',
    'mastodon',
    'https://mastodon.social/@Gargron/100254678717223630',
  ],
  // X
  ['https://twitter.com/jack/status/20?ref_src=twsrc', 'x', 'https://x.com/jack/status/20'],
  ['https://mobile.twitter.com/jack/statuses/20', 'x', 'https://x.com/jack/status/20'],
  ['https://x.com/i/web/status/20', 'x', 'https://x.com/i/status/20'],
  ['https://x.com/jack/status/20/photo/1', 'x', 'https://x.com/jack/status/20'],
  // Instagram
  [
    'https://www.instagram.com/p/BsOGulcndj-/?igshid=track',
    'instagram',
    'https://www.instagram.com/p/BsOGulcndj-/',
  ],
  [
    'https://instagram.com/world_record_egg/reel/BsOGulcndj-/',
    'instagram',
    'https://www.instagram.com/reel/BsOGulcndj-/',
  ],
  [
    'https://www.instagram.com/p/BsOGulcndj-/embed/captioned/',
    'instagram',
    'https://www.instagram.com/p/BsOGulcndj-/',
  ],
  // Maps
  [
    'https://www.openstreetmap.org/#map=12/53.5503/9.9937',
    'openstreetmap',
    'https://www.openstreetmap.org/#map=12/53.5503/9.9937',
  ],
  [
    'https://www.openstreetmap.org/export/embed.html?bbox=9.9%2C53.5%2C10.1%2C53.6&layer=mapnik&marker=53.55%2C10.0',
    'openstreetmap',
    'https://www.openstreetmap.org/?mlat=53.55&mlon=10#map=15/53.55/10',
  ],
  [
    'https://www.openstreetmap.org/export/embed.html?bbox=9.9%2C53.5%2C10.1%2C53.6',
    'openstreetmap',
    'https://www.openstreetmap.org/#map=12/53.55/10',
  ],
  [
    'https://osm.org/relation/62782',
    'openstreetmap',
    'https://www.openstreetmap.org/relation/62782',
  ],
  [
    'https://www.google.de/maps/place/Hamburg/@53.55,9.99,12z?entry=ttu',
    'google-maps',
    'https://www.google.com/maps/place/Hamburg/@53.55,9.99,12z',
  ],
  [
    'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3024.2!2d9.9937!3d53.5503!2m3',
    'google-maps',
    'https://www.google.com/maps/search/?api=1&query=53.5503%2C9.9937',
  ],
  [
    'https://maps.google.com/?q=Altona, Hamburg'.replace(' ', '+'),
    'google-maps',
    'https://www.google.com/maps/search/?api=1&query=Altona%2C%20Hamburg',
  ],
  ['https://maps.app.goo.gl/AbC123xyz', 'google-maps', 'https://maps.app.goo.gl/AbC123xyz'],
  // Anything else
  ['https://www.tiktok.com/@a/video/7', 'web', 'https://www.tiktok.com/@a/video/7'],
  ['https://youtube.com/@tagesschau', 'web', 'https://youtube.com/@tagesschau'],
  ['https://www.youtube.com/@a/1234567890123', 'web', 'https://www.youtube.com/@a/1234567890123'],
])('01 %s belongs to %s', (address, provider, url) => {
  expect(embedOf(address)).toMatchObject({provider, url})
})

test('02 the result has a readable name of the provider', () => {
  expect(embedOf('https://youtu.be/dQw4w9WgXcQ')).toEqual({
    provider: 'youtube',
    name: 'YouTube',
    kind: 'video',
    id: 'dQw4w9WgXcQ',
    url: video,
  })
  expect(embedOf('https://www.ndr.de/x')).toMatchObject({name: 'ndr.de', kind: 'page'})
})

const hostile = [
  undefined,
  null,
  7,
  {},
  '',
  ' ',
  'youtu.be/dQw4w9WgXcQ',
  'javascript:alert(1)//youtu.be/dQw4w9WgXcQ',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//youtu.be/dQw4w9WgXcQ',
  'https:youtu.be/dQw4w9WgXcQ',
  'https:///youtu.be/dQw4w9WgXcQ',
  'https://user:secret@youtu.be/dQw4w9WgXcQ',
  'https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ'.replace('.com', '.com:x'),
  'https://127.0.0.1/x',
  'https://localhost/x',
  'https://[::1]/x',
  'https://nas.local/x',
  'https://you\ntu.be/dQw4w9WgXcQ',
  `https://a.example/${'x'.repeat(2000)}`,
  // Unknown providers are accepted over https only.
  'http://a.example/x',
]

test.each(hostile)('03 the hostile address %j is rejected', (address) => {
  expect(embedOf(address)).toBeUndefined()
})

test.each([
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com/watch?v="><script>',
  'https://www.youtube.com/redirect?q=https://evil.example',
])('04 %s is not recognised as YouTube', (address) => {
  expect(knownEmbedOf(address)).toBeUndefined()
})

describe('laws', () => {
  const id = fc.stringMatching(/^[\w-]{11}$/)
  const digits = fc.stringMatching(/^[1-9]\d{9,17}$/)
  const user = fc.stringMatching(/^\w{1,12}$/)
  const known = fc.oneof(
    id.map((v) => `https://youtu.be/${v}?t=1h2m3s`),
    fc.tuple(id, fc.nat()).map(([v, t]) => `http://www.youtube.com/watch?t=${t}&v=${v}`),
    digits.map((v) => `https://vimeo.com/${v.slice(0, 9)}`),
    fc.tuple(user, digits).map(([name, v]) => `https://twitter.com/${name}/status/${v}`),
    fc.tuple(user, digits).map(([name, v]) => `https://social.example/users/${name}/statuses/${v}`),
    id.map((v) => `https://www.instagram.com/p/${v}/`),
    fc.webPath().map((path) => `https://www.google.com/maps/place/${path.slice(1)}`),
    fc
      .tuple(fc.float({noNaN: true}), fc.float({noNaN: true}))
      .map(([a, b]) => `https://www.openstreetmap.org/?mlat=${a}&mlon=${b}`),
    fc.string().map((words) => `https://maps.google.com/?q=${words}`),
  )
  const any = fc.oneof(
    known,
    fc.webUrl({withFragments: true, withQueryParameters: true}),
    fc.string({unit: 'binary'}),
    fc.constantFrom(...hostile.filter((one) => typeof one === 'string')),
    fc.tuple(known, fc.string({unit: 'binary', maxLength: 5})).map(([url, more]) => url + more),
  )

  test('05 law: the URL of a result gives the same result, and is safe to link', () => {
    fc.assert(
      fc.property(any, (address) => {
        const embed = embedOf(address)
        if (!embed) return
        expect(embedOf(embed.url)).toEqual(embed)
        expect(embed.url).toMatch(/^https:\/\//)
        expect(embed.id).not.toBe('')
        expect(URL.parse(safeHref(embed.url) ?? '')?.host).toBe(URL.parse(embed.url)?.host)
      }),
    )
  })

  test('06 law: an address of an unknown provider keeps its host', () => {
    fc.assert(
      fc.property(any, (address) => {
        const embed = embedOf(address)
        if (embed?.provider !== 'web') return
        expect(new URL(embed.url).host).toBe(new URL(address.trim()).host)
      }),
    )
  })
})
