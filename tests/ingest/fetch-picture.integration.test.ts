// Pictures of imports are fetched from public hosts alone, whatever a text, a name or a redirect says.
import {readFileSync, writeFileSync} from 'node:fs'
import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {FETCH_LIMITS, fetchMedia} from '../../src/ingest/fetch-picture.ts'
import {isPublicAddress} from '../../src/ingest/public-address.ts'
import {fixtures, imported, openLake} from './newsroom.ts'

const LONG = process.env.MODE === 'long'
const picture = readFileSync(fixtures('texts/pictures/bild-1.png'))
/** The machine of the tests as one public host. Its other addresses stay refused. */
const isAllowed = (address: string) => address === '127.0.0.1'

/** Starts a server on all addresses of the machine. Returns the origin of one, and the paths that were asked for. */
async function serve(answer: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  const {port} = server.address() as AddressInfo
  return {
    asked,
    port,
    url: (path: string, host = '127.0.0.1') => new URL(path, `http://${host}:${port}`),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

describe('a server on this machine', () => {
  test('01 gets no request, by address, name or another spelling', async () => {
    await using server = await serve((_request, response) => response.end(picture))
    const hosts = [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::1]',
      '0.0.0.0',
    ]
    for (const host of [...hosts, '[::ffff:127.0.0.1]', '127.0.0.1.']) {
      await expect(fetchMedia(server.url('/a.png', host), 'picture'), host).rejects.toThrow(
        /is no public address|ENOTFOUND|EAI_AGAIN/,
      )
    }
    expect(server.asked).toEqual([])
  })

  test('02 gets requests when the limits allow it', async () => {
    await using server = await serve((_request, response) => response.end(picture))
    expect(Buffer.from(await fetchMedia(server.url('/a.png'), 'picture', {isAllowed}))).toEqual(
      picture,
    )
    expect(
      Buffer.from(
        await fetchMedia(server.url('/a', 'localhost'), 'picture', {
          isAllowed: (address) => isAllowed(address) || address === '::1',
        }),
      ),
    ).toEqual(picture)
  })
})

describe('a redirect', () => {
  test('03 to a private or unsupported address is refused', async () => {
    await using server = await serve((request, response) => {
      const {port} = request.socket.address() as AddressInfo
      const targets: Record<string, string> = {
        '/loopback': `http://127.0.0.2:${port}/secret`,
        '/metadata': 'http://169.254.169.254/latest/meta-data/',
        '/mapped': `http://[::ffff:127.0.0.2]:${port}/secret`,
        '/file': 'file:///etc/passwd',
        '/data': 'data:image/png;base64,AAAA',
        '/password': `http://a:b@127.0.0.1:${port}/secret`,
        '/empty': 'http://',
      }
      response.writeHead(302, {location: targets[request.url ?? '']}).end()
    })
    for (const path of ['/loopback', '/metadata', '/mapped'])
      await expect(fetchMedia(server.url(path), 'picture', {isAllowed})).rejects.toThrow(
        'no public address',
      )
    for (const path of ['/file', '/data', '/password'])
      await expect(fetchMedia(server.url(path), 'picture', {isAllowed})).rejects.toThrow(
        'are not fetched',
      )
    await expect(fetchMedia(server.url('/empty'), 'picture', {isAllowed})).rejects.toThrow(
      'no address',
    )
    expect(server.asked).not.toContain('/secret')
  })

  test('04 is followed up to the limit', async () => {
    await using server = await serve((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) response.end(picture)
      else response.writeHead(301, {location: `/${left - 1}`}).end()
    })
    const most = FETCH_LIMITS.redirects
    expect(await fetchMedia(server.url(`/${most}`), 'picture', {isAllowed})).toHaveLength(
      picture.length,
    )
    await expect(fetchMedia(server.url(`/${most + 1}`), 'picture', {isAllowed})).rejects.toThrow(
      'redirects too often',
    )
  })
})

describe('limits', () => {
  const limits = {...FETCH_LIMITS, bytes: 1024 * 1024}

  test('05 a download stops at the size limit, also for compressed responses', async () => {
    const packed = gzipSync(Buffer.alloc(8 * 1024 * 1024))
    await using server = await serve((request, response) => {
      if (request.url === '/packed') {
        response.writeHead(200, {'content-encoding': 'gzip'}).end(packed)
        return
      }
      const more = () => response.write(Buffer.alloc(64 * 1024)) && setImmediate(more)
      response.on('drain', more)
      more()
    })
    for (const path of ['/endless', '/packed'])
      await expect(fetchMedia(server.url(path), 'picture', {isAllowed, limits})).rejects.toThrow(
        'it has more than 1 MB',
      )
  })

  test('06 a download from a stalled server is given up', async () => {
    await using server = await serve((_request, response) => response.write(picture.subarray(0, 9)))
    const short = {...limits, milliseconds: 200}
    await expect(
      fetchMedia(server.url('/'), 'picture', {isAllowed, limits: short}),
    ).rejects.toThrow('took more than 0.2 seconds')
  })

  test('07 the type of a picture comes from its bytes, not from header or name', async () => {
    await using server = await serve((request, response) => {
      const type = request.url === '/page.png' ? 'image/png' : 'text/html'
      response.writeHead(200, {'content-type': type})
      response.end(request.url === '/page.png' ? '<!doctype html><script>1</script>' : picture)
    })
    await expect(fetchMedia(server.url('/page.png'), 'picture', {isAllowed})).rejects.toThrow(
      'no picture',
    )
    const recording = fetchMedia(server.url('/picture'), 'audio', {isAllowed})
    await expect(recording).rejects.toThrow('no audio')
    expect(await fetchMedia(server.url('/picture'), 'picture', {isAllowed})).toHaveLength(
      picture.length,
    )
  })
})

test('08 an import goes on without a refused picture, and the report names it', async () => {
  await using client = await openLake()
  await using server = await serve((_request, response) => response.end(picture))
  const folder = temporaryDirectory()
  const addresses = [server.url('/gut.png'), server.url('/innen.png', '127.0.0.2')]
  const pictures = addresses.map((url) => `![Bild](${url.href})`).join('\n\n')
  writeFileSync(join(folder, 'a.md'), `# Titel\n\nVorspann.\n\nText.\n\n${pictures}\n`)
  const [without] = await imported(client, folder, {dryRun: true})
  expect(without).toMatchObject({leftOut: [{kind: 'picture'}, {kind: 'picture'}], notes: []})
  const [outcome] = await imported(client, folder, {fetchPictures: {isAllowed}})
  expect(outcome).toMatchObject({
    action: 'create',
    leftOut: [{kind: 'picture'}],
    notes: [{code: 'picture', name: 'innen.png', reason: '127.0.0.2 is no public address'}],
  })
  expect(server.asked).toEqual(['/gut.png'])
  expect(await client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(1)
})

/** Ranges that no picture comes from, with the length of their prefix in bits. */
const REFUSED_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

const numberOf = (address: string) =>
  address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0)
const bytesOf = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)

const refusedIpv4 = fc
  .tuple(fc.constantFrom(...REFUSED_IPV4), fc.nat({max: 2 ** 31 - 1}))
  .map(([[network, prefix], host]) => numberOf(network) + (host % 2 ** (32 - prefix)))

/** Ways in which a URL can write one IPv4 address. */
const FORMS: readonly ((value: number) => string)[] = [
  (value) => bytesOf(value).join('.'),
  (value) => String(value),
  (value) => `0x${value.toString(16)}`,
  (value) => `0${value.toString(8)}`,
  (value) =>
    bytesOf(value)
      .map((byte) => `0${byte.toString(8)}`)
      .join('.'),
  (value) => `0x${(value >>> 24).toString(16)}.${value & 0xffffff}`,
  (value) => `[::ffff:${bytesOf(value).join('.')}]`,
  (value) => `[0:0:0:0:0:FFFF:${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}]`,
  (value) => bytesOf(value).join('%2E'),
  (value) => bytesOf(value).join('。'),
]
const form = fc.constantFrom(...FORMS)
const hostOf = (host: string) => new URL(`http://${host}/`).hostname.replace(/^\[(.*)\]$/, '$1')

describe('laws', () => {
  const runs = {numRuns: LONG ? 20_000 : 1_000}

  test('09 private IPv4 addresses are refused in every spelling', () => {
    fc.assert(
      fc.property(refusedIpv4, form, (value, write) => {
        expect(isPublicAddress(hostOf(write(value)))).toBe(false)
      }),
      runs,
    )
  })

  test('10 all spellings of an address get the same answer', () => {
    fc.assert(
      fc.property(fc.nat({max: 2 ** 32 - 1}), form, (value, write) => {
        const plain = bytesOf(value).join('.')
        expect(isPublicAddress(hostOf(write(value)))).toBe(isPublicAddress(plain))
      }),
      runs,
    )
  })

  test('11 only global unicast IPv6 addresses are public', () => {
    const group = fc.nat({max: 0xffff})
    const outside = group.filter((first) => first >>> 13 !== 1)
    fc.assert(
      fc.property(outside, fc.array(group, {minLength: 7, maxLength: 7}), (first, rest) => {
        const address = [first, ...rest].map((each) => each.toString(16)).join(':')
        expect(isPublicAddress(hostOf(`[${address}]`))).toBe(false)
      }),
      runs,
    )
  })

  test('12 public IP addresses are allowed, and other text is not', () => {
    const hosts = ['1.1.1.1', '8.8.8.8', '93.184.215.14', '::ffff:8.8.8.8', '2606:4700::1111']
    for (const host of hosts) expect(isPublicAddress(host), host).toBe(true)
    const local = [
      '::',
      '::1',
      'fe80::1',
      'fd00:ec2::254',
      'ff02::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2606:4700::1111%eth0',
    ]
    for (const host of [...local, '', 'localhost', '1.1.1', '::ffff:0:127.0.0.1'])
      expect(isPublicAddress(host), host).toBe(false)
  })
})
