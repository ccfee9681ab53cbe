// Publishing sets the date once, and keeps former slugs.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  changesOnPublishing,
  changesOnScheduling,
} from '../../src/studio/publishing/changes-on-publishing.ts'
import {remainingErrors, unpublishedReferences} from '../../src/studio/publishing/companion.ts'
import {nextStep, type Situation} from '../../src/studio/publishing/next-step.ts'
import {formerSlugsOf} from '../../src/content/former-slugs.ts'

const slug = (current: string) => ({_type: 'slug', current})
const slugs = fc.constantFrom('a', 'b', 'c', 'd')

describe('former slugs', () => {
  test('01 law: every former slug is kept once, except the current one', () => {
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

  test('02 law: publishing the same again changes nothing', () => {
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

  test('03 a draft restored from an old revision loses no former slug', () => {
    const published = {slug: slug('c'), formerSlugs: ['a', 'b']}
    expect(formerSlugsOf(published, {slug: slug('a'), formerSlugs: []})).toEqual(['b', 'c'])
  })

  test('04 law: any value of the field becomes a list of texts', () => {
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

  test('01 the first publication sets the date', () => {
    expect(changesOnPublishing(draft, null, now)).toEqual({
      publishedAt: '2026-11-22T18:00:12.000Z',
    })
  })

  test('02 a date chosen by an editor stays', () => {
    const chosen = {...draft, publishedAt: '2026-11-23T06:00:00.000Z'}
    expect(changesOnPublishing(chosen, null, now)).toBeNull()
  })

  test('03 a later publication keeps the date', () => {
    expect(changesOnPublishing(draft, draft, now)).toBeNull()
  })

  test('04 a changed slug becomes a former one', () => {
    const published = {...draft, formerSlugs: ['x']}
    expect(changesOnPublishing({...published, slug: slug('b')}, published, now)).toEqual({
      formerSlugs: ['x', 'a'],
    })
  })

  test('05 a slug that returns is no longer a former one', () => {
    const published = {...draft, slug: slug('b'), formerSlugs: ['a']}
    expect(changesOnPublishing({...published, slug: slug('a')}, published, now)).toEqual({
      formerSlugs: ['b'],
    })
  })

  test('06 scheduling adds a former slug and keeps the date', () => {
    expect(changesOnScheduling({...draft, slug: slug('b')}, draft)).toEqual({formerSlugs: ['a']})
    expect(changesOnScheduling(draft, draft)).toBeNull()
    expect(changesOnScheduling(draft, null)).toBeNull()
  })

  test('07 law: changes that were made are not needed again', () => {
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

describe('the next step of a publication', () => {
  const marker = (fields: object) => ({level: 'error' as const, message: '', path: [], ...fields})
  const unpublished = (id: string) =>
    marker({code: 'reference.not-published', details: {referenceId: id}})
  const withoutTitle = marker({code: 'value.required', path: ['title']})
  const anna = {id: 'anna', type: 'source', name: 'Anna Beispiel', draft: {}, errors: []}
  const settled: Situation = {
    isSettled: true,
    isChanging: false,
    isOverdue: false,
    isRunnable: true,
    markers: [],
    companions: [],
    agreed: [],
    changes: null,
  }

  test('01 publishes an article without problems', () => {
    expect(nextStep(settled)).toEqual({kind: 'go', companions: []})
  })

  test('02 asks about a new source, and then publishes it too', () => {
    const situation = {...settled, markers: [unpublished('anna')], companions: [anna]}
    expect(nextStep(situation)).toEqual({kind: 'ask'})
    expect(nextStep({...situation, agreed: ['anna']})).toEqual({kind: 'go', companions: [anna]})
  })

  test('03 asks again about a source with errors', () => {
    const companions = [{...anna, errors: [withoutTitle]}]
    const situation = {...settled, markers: [unpublished('anna')], companions, agreed: ['anna']}
    expect(nextStep(situation)).toEqual({kind: 'ask'})
  })

  test('04 rejects other problems and deleted sources', () => {
    const markers = [withoutTitle, unpublished('anna'), unpublished('gone')]
    expect(nextStep({...settled, markers, companions: [anna], agreed: ['anna']})).toEqual({
      kind: 'refuse',
      errors: [withoutTitle, unpublished('gone')],
    })
  })

  test('05 offers each source once and ignores warnings', () => {
    const warning = {...withoutTitle, level: 'warning' as const}
    const markers = [unpublished('anna'), warning, unpublished('anna')]
    expect(unpublishedReferences(markers)).toEqual(['anna'])
    expect(remainingErrors(markers, [anna])).toEqual([])
  })

  test.each([
    ['stored and validated', {isSettled: false}],
    ['changed by newsdesk', {isChanging: true}],
    ['looked through for sources', {companions: undefined}],
    ['free to be published by Studio', {isRunnable: false}],
  ])('05b waits until the article is %s, and gives up when overdue', (_, missing) => {
    expect(nextStep({...settled, ...missing})).toEqual({kind: 'wait'})
    expect(nextStep({...settled, ...missing, isOverdue: true})).toEqual({kind: 'give-up'})
  })

  test('06 law: never publishes or changes against the rules', () => {
    const companion = fc.record({
      id: fc.constantFrom('anna', 'bert'),
      type: fc.constant('source'),
      draft: fc.constant({}),
      errors: fc.constantFrom(undefined, [], [withoutTitle]),
    })
    const situation = fc.record<Situation>({
      isSettled: fc.boolean(),
      isChanging: fc.boolean(),
      isOverdue: fc.boolean(),
      isRunnable: fc.boolean(),
      markers: fc.array(fc.constantFrom(withoutTitle, unpublished('anna'), unpublished('bert'))),
      companions: fc.option(fc.array(companion), {nil: undefined}),
      agreed: fc.subarray(['anna', 'bert']),
      changes: fc.constantFrom(null, {formerSlugs: ['a']}),
    })
    fc.assert(
      fc.property(situation, (given) => {
        const step = nextStep(given)
        if (step.kind !== 'go' && step.kind !== 'change') return
        expect(given).toMatchObject({isSettled: true, isChanging: false})
        expect(remainingErrors(given.markers, given.companions)).toEqual([])
        for (const {id, errors} of given.companions ?? []) {
          expect(given.agreed).toContain(id)
          expect(errors).toEqual([])
        }
        expect(given.changes === null).toBe(step.kind === 'go')
      }),
    )
  })
})
