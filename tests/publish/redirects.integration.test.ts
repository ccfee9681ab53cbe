// Redirects of former slugs and unpublished articles in the formats of hosts.
import {expect, test} from 'vitest'

import {article, openNewsroom} from './newsroom.ts'

const netlify = {redirects: 'netlify'} as const

test('01 the redirects file of a host replaces the redirect pages, and vice versa', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'zwei', {formerSlugs: ['eins']}))
  await build()
  expect(Object.keys(files())).toEqual(['eins/index.html', 'zwei/index.html'])
  await build(netlify)
  expect(Object.keys(files())).toEqual(['_redirects', 'zwei/index.html'])
  expect(files()['_redirects']).toBe('/eins/ /zwei/ 301\n')
  // The folder stores the chosen host.
  expect(await build()).toMatchObject({written: [], removed: []})
  await build({redirects: 'nginx'})
  expect(Object.keys(files())).toEqual(['nginx-redirects.conf', 'zwei/index.html'])
  await build({redirects: 'html'})
  expect(Object.keys(files())).toEqual(['eins/index.html', 'zwei/index.html'])
})

test('02 an unpublished article answers 410 at each slug until it is published again', async () => {
  const {client, build, files} = await openNewsroom()
  const rules = async () => {
    await build(netlify)
    return files()['_redirects']
  }
  const one = article('a', 'zwei', {formerSlugs: ['eins']})
  await client.create(one)
  expect(await rules()).toBe('/eins/ /zwei/ 301\n')
  await client.delete('a')
  expect(await rules()).toBe('/eins/ /410.html 410\n/zwei/ /410.html 410\n')
  expect(await build({...netlify, full: true})).toMatchObject({written: [], removed: []})
  await client.create(one)
  expect(await rules()).toBe('/eins/ /zwei/ 301\n')
  await client.delete('a')
  await build(netlify)
  await client.create({...one, slug: {_type: 'slug', current: 'drei'}})
  expect(await rules()).toBe('/eins/ /drei/ 301\n/zwei/ /drei/ 301\n')
})

test('03 a slug that another article takes has no redirect and no 410', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'zwei', {formerSlugs: ['eins']}))
  await client.create(article('b', 'drei'))
  await build(netlify)
  await client.delete('b')
  await client.create(article('c', 'eins'))
  await client.create(article('d', 'drei'))
  await build(netlify)
  expect(files()['_redirects']).toBe('')
  expect(Object.keys(files())).toEqual([
    '_redirects',
    'drei/index.html',
    'eins/index.html',
    'zwei/index.html',
  ])
  await client.delete('c')
  await build(netlify)
  // The older article is published again, so its former slug redirects to it.
  expect(files()['_redirects']).toBe('/eins/ /zwei/ 301\n')
})

test('04 an article under embargo has no 410, and neither has a slug it will take', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await client.create(article('b', 'zwei'))
  await build(netlify)
  await client.patch('a').set({publishedAt: '2099-01-01T10:00:00Z'}).commit()
  await client.delete('b')
  await client.create(article('c', 'zwei', {publishedAt: '2099-01-01T10:00:00Z'}))
  await build(netlify)
  expect(files()['_redirects']).toBe('')
  await client.delete('a')
  await client.delete('c')
  await build(netlify)
  expect(files()['_redirects']).toBe('/eins/ /410.html 410\n/zwei/ /410.html 410\n')
})

test('05 an article without a page has no 410, and hostile slugs are in no file', async () => {
  const {client, build, files} = await openNewsroom()
  const formerSlugs = ['a b', '* /boese', '../x', 'a\nb', ':splat', '$uri', '"}', 'con']
  await client.create(article('a', 'x y'))
  await client.create(article('b', 'gut', {formerSlugs}))
  for (const redirects of ['netlify', 'nginx', 'cloudflare'] as const) {
    await build({redirects})
    const {'gut/index.html': _, ...rest} = files()
    for (const text of Object.values(rest)) expect(text).not.toMatch(/boese|uri\b|splat|x y|con\//)
  }
  await client.delete('a')
  await client.delete('b')
  await build(netlify)
  expect(files()).toEqual({_redirects: '/gut/ /410.html 410\n'})
})
