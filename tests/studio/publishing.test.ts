// Publishing sets the date once, and keeps former slugs.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  changesOnPublishing,
  changesOnScheduling,
} from '../../src/studio/publishing/changes-on-publishing.ts'
import {formerSlugsOf} from '../../src/content/former-slugs.ts'

const slug = (current: string) => ({_type: 'slug', current})
const slugs = fc.constantFrom('a', 'b', 'c', 'd')

describe('former slugs', () => {
  test('01 every former slug leads to the article, its own slug aside, each once', () => {
    fc.assert(
      fc.property(fc.array(slugs, {minLength: 1}), (history) => {
        const article = {slug: slug(''), formerSlugs: [] as string[]}
        for (const current of history) {
          const draft = {...article, slug: slug(current)}
          article.formerSlugs = formerSlugsOf(article, draft)
          article.slug = draft.slug
        }
        const others = new Set(history.filter((former) => former !== history.at(-1)))
        expect(article.formerSlugs).toHaveLength(others.size)
        expect(new Set(article.formerSlugs)).toEqual(others)
      }),
    )
  })

  test('02 publishing the same again changes nothing', () => {
    fc.assert(
      fc.property(slugs, slugs, fc.array(slugs), (before, after, formerSlugs) => {
        const published = {slug: slug(before), formerSlugs}
        const draft = {
          slug: slug(after),
          formerSlugs: formerSlugsOf(published, {slug: slug(after)}),
        }
        expect(formerSlugsOf(draft, draft)).toEqual(draft.formerSlugs)
      }),
    )
  })

  test('03 a draft that was restored from long ago loses none', () => {
    const published = {slug: slug('c'), formerSlugs: ['a', 'b']}
    expect(formerSlugsOf(published, {slug: slug('a'), formerSlugs: []})).toEqual(['b', 'c'])
  })

  test('04 any value of the field becomes a list of texts', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), fc.anything(), (a, b, c, d) => {
        const found = formerSlugsOf({slug: a, formerSlugs: b}, {slug: c, formerSlugs: d})
        expect(found.every((text) => typeof text === 'string' && text !== '')).toBe(true)
      }),
    )
  })
})

describe('changes on publishing', () => {
  const now = new Date('2026-11-22T18:00:12.345Z')
  const draft = {slug: slug('a'), publishedAt: '2026-11-22T09:00:00.123Z'}

  test('01 the first time: the moment', () => {
    expect(changesOnPublishing(draft, null, now)).toEqual({
      publishedAt: '2026-11-22T18:00:12.000Z',
    })
  })

  test('02 not if an editor has chosen another', () => {
    const chosen = {...draft, publishedAt: '2026-11-23T06:00:00.000Z'}
    expect(changesOnPublishing(chosen, null, now)).toBeNull()
  })

  test('03 later: not the moment', () => {
    expect(changesOnPublishing(draft, draft, now)).toBeNull()
  })

  test('04 a slug that changes becomes a former one', () => {
    const published = {...draft, formerSlugs: ['x']}
    expect(changesOnPublishing({...published, slug: slug('b')}, published, now)).toEqual({
      formerSlugs: ['x', 'a'],
    })
  })

  test('05 a slug that returns is a former one no more', () => {
    const published = {...draft, slug: slug('b'), formerSlugs: ['a']}
    expect(changesOnPublishing({...published, slug: slug('a')}, published, now)).toEqual({
      formerSlugs: ['b'],
    })
  })

  test('06 a slug that changes with a plan becomes a former one too; the moment is not touched', () => {
    expect(changesOnScheduling({...draft, slug: slug('b')}, draft)).toEqual({formerSlugs: ['a']})
    expect(changesOnScheduling(draft, draft)).toBeNull()
    expect(changesOnScheduling(draft, null)).toBeNull()
  })

  test('07 once made, the changes are not asked for again', () => {
    fc.assert(
      fc.property(slugs, slugs, fc.array(slugs), (before, after, formerSlugs) => {
        const published = {slug: slug(before), formerSlugs}
        const changed = {slug: slug(after), publishedAt: draft.publishedAt}
        expect(
          changesOnPublishing({...changed, ...changesOnPublishing(changed, null, now)}, null, now),
        ).toBeNull()
        expect(
          changesOnPublishing(
            {...changed, ...changesOnPublishing(changed, published, now)},
            published,
            now,
          ),
        ).toBeNull()
      }),
    )
  })
})
