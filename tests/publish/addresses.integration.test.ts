// Slugs: conflicts, changes, redirects and missing ones.
import {rmSync} from 'node:fs'
import {join} from 'node:path'

import {describe, expect, test} from 'vitest'

import {article, openNewsroom} from './newsroom.ts'

describe('slugs', () => {
  test('01 two articles with one slug are rejected with both ids', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', 'eins'))
    await client.create(article('b', 'eins'))
    const {written, failures} = await build()
    expect(written).toEqual([])
    expect(failures).toMatchObject([
      {slug: 'eins', message: expect.stringContaining('"a" and "b" have the same slug "eins"')},
    ])
    await client.patch('b').set({'slug.current': 'zwei'}).commit()
    expect(await build()).toMatchObject({failures: []})
    expect(Object.keys(files())).toEqual(['eins/index.html', 'zwei/index.html'])
  })

  test('02 the published article keeps its slug against a new one', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('b', 'eins'))
    await build()
    await client.create(article('a', 'eins'))
    expect(await build()).toMatchObject({written: [], removed: [], failures: [{slug: 'eins'}]})
    expect(files()['eins/index.html']).toContain('Titel b')
    await client.delete('b')
    expect(await build()).toMatchObject({written: ['eins/index.html'], failures: []})
    expect(files()['eins/index.html']).toContain('Titel a')
  })

  test.each([
    ['Eins', 'eins'],
    ['Stra\u00DFe', 'STRASSE'],
    ['caf\u00E9', 'CAFÉ'],
  ])(
    '03 slugs that some file systems treat as one folder are rejected: %s and %s',
    async (one, other) => {
      const {client, build} = await openNewsroom()
      await client.create(article('a', one))
      await client.create(article('b', other))
      const {written, failures} = await build()
      expect(written).toEqual([])
      expect(failures[0]?.message).toContain('"a" and "b"')
    },
  )

  test('04 a slug that changes only in case moves the page', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', 'Eins'))
    await build()
    await client
      .patch('a')
      .set({'slug.current': 'eins', formerSlugs: ['Eins']})
      .commit()
    expect(await build()).toMatchObject({failures: []})
    expect(Object.keys(files())).toEqual(['eins/index.html'])
    expect(files()['eins/index.html']).toContain('Titel a')
  })

  test.each([
    '../draussen',
    '..',
    '.',
    'a/b',
    'a\\b',
    'x'.repeat(300),
    'ü'.repeat(150),
    '-a',
    ' ',
    'a\u0000b',
    '.newsdesk',
    'con',
    'LPT1',
    'C:evil',
    '%2e%2e%2f',
    '\uD800',
  ])('05 an invalid slug is rejected, and nothing is written: %j', async (slug) => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', slug))
    await client.create(article('b', 'gut', {formerSlugs: [slug]}))
    const {failures} = await build()
    expect(failures).toMatchObject([{id: 'a', message: expect.stringContaining('"a"')}])
    expect(Object.keys(files())).toEqual(['gut/index.html'])
  })

  test('06 an article without a slug is rejected with its id', async () => {
    const {client, build} = await openNewsroom()
    await client.create(article('a', 'eins', {slug: undefined}))
    const {failures} = await build()
    expect(failures).toEqual([{id: 'a', message: expect.stringContaining('has no slug')}])
  })
})

describe('former slugs', () => {
  const moveTo = (slug: string, ...formerSlugs: string[]) => ({'slug.current': slug, formerSlugs})

  test('07 redirect to the current page of the article', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', 'eins'))
    await build()
    await client.patch('a').set(moveTo('zwei', 'eins')).commit()
    await build()
    await client
      .patch('a')
      .set(moveTo('drei', 'eins', 'zwei'))
      .commit()
    await build()
    expect(Object.keys(files())).toEqual(['drei/index.html', 'eins/index.html', 'zwei/index.html'])
    for (const slug of ['eins', 'zwei']) {
      expect(files()[`${slug}/index.html`]).toContain('http-equiv="refresh"')
      expect(files()[`${slug}/index.html`]).toContain('http://localhost:8080/drei/')
    }
    expect(await build()).toMatchObject({written: [], removed: [], rendered: 0})
  })

  test('08 give way to an article with that slug, and return after it', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', 'zwei', {formerSlugs: ['eins']}))
    await build()
    expect(files()['eins/index.html']).toContain('refresh')
    await client.create(article('b', 'eins'))
    await build()
    expect(files()['eins/index.html']).toContain('Titel b')
    await client.delete('b')
    await build()
    expect(files()['eins/index.html']).toContain('refresh')
  })

  test('09 are removed with their article', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', 'zwei', {formerSlugs: ['eins']}))
    await client.create(article('b', 'gut'))
    await build()
    await client.delete('a')
    const {removed} = await build()
    expect(removed.toSorted()).toEqual(['eins/index.html', 'zwei/index.html'])
    expect(Object.keys(files())).toEqual(['gut/index.html'])
  })

  test('10 of two articles redirect to the newer one', async () => {
    const {client, build, files} = await openNewsroom()
    const more = {formerSlugs: ['eins']}
    await client.create(article('a', 'alt', {...more, publishedAt: '2026-01-01T10:00:00Z'}))
    await client.create(article('b', 'neu', {...more, publishedAt: '2026-02-01T10:00:00Z'}))
    await build()
    expect(files()['eins/index.html']).toContain('/neu/')
  })

  test('11 are written again after their pages were removed', async () => {
    const {client, site, build, files} = await openNewsroom()
    await client.create(article('a', 'zwei', {formerSlugs: ['eins']}))
    await build()
    const before = files()
    rmSync(join(site, 'eins'), {recursive: true})
    expect(await build()).toMatchObject({written: ['eins/index.html'], rendered: 0})
    expect(files()).toEqual(before)
  })
})
