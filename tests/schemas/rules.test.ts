// The rules of validation, one by one.
import {Rule} from '@sanity/schema'
import type {SanityDocument} from '@sanity/types'
import {describe, expect, test} from 'vitest'

import {altWithAsset, askForCredit, creditWithAsset} from '../../schemas/blocks/picture.ts'
import {quotedWords} from '../../schemas/blocks/quote.ts'
import {notBeforePublication, notInFuture, notUpdatedAhead} from '../../schemas/validation/dates.ts'
import {linkTarget, relativeLinkFromRoot} from '../../schemas/validation/link.ts'
import {headingAfterFirst} from '../../schemas/validation/section.ts'
import {emailShape} from '../../schemas/validation/email.ts'
import {freeSlug} from '../../schemas/validation/free-slug.ts'
import {wholeNumber} from '../../schemas/validation/whole-number.ts'
import {slugShape} from '../../schemas/validation/slug.ts'
import {longTitle, tooLongTitle} from '../../schemas/validation/title.ts'
import {distinctTopics} from '../../schemas/validation/topics.ts'

const article = (fields: Record<string, unknown>) => ({
  document: {_id: 'a', _type: 'article', ...fields} as unknown as SanityDocument,
})

const inSection = (key: string) => ({
  ...article({sections: [{_key: 'one'}, {_key: 'two'}]}),
  parent: {_key: key},
})

/** Matches a rejection with a message in both languages. */
const refused = (german: RegExp) => ({
  'de-DE': expect.stringMatching(german),
  'en-US': expect.stringMatching(/\w/),
})

describe('notBeforePublication', () => {
  const published = article({publishedAt: '2022-01-08T12:00:00.000Z'})

  test.each([
    ['01 a later time', '2022-01-09T08:00:00.000Z'],
    ['02 the same time', '2022-01-08T12:00:00.000Z'],
    ['03 the same time in another zone', '2022-01-08T13:00:00+01:00'],
    ['04 a missing time', undefined],
  ])('%s is accepted', (_, updatedAt) => {
    expect(notBeforePublication(updatedAt, published)).toBe(true)
  })

  test('05 an earlier time is rejected', () => {
    expect(notBeforePublication('2022-01-08T11:59:00.000Z', published)).toEqual(
      refused(/vor der Veröffentlichung/),
    )
  })

  test('06 an earlier time that sorts later as text is rejected', () => {
    expect(notBeforePublication('2022-01-08T12:30:00+01:00', published)).not.toBe(true)
  })

  test('07 an article without publication date accepts any update', () => {
    expect(notBeforePublication('2022-01-08T11:59:00.000Z', article({}))).toBe(true)
  })
})

describe('a day without a time', () => {
  test('01 is compared as a day', () => {
    const published = article({publishedAt: '2022-01-08T12:00:00.000Z'})
    expect(notBeforePublication('2022-01-08', published)).toBe(true)
    expect(notBeforePublication('2022-01-07', published)).not.toBe(true)
    expect(notBeforePublication('2022-01-08T01:00:00Z', article({publishedAt: '2022-01-08'}))).toBe(
      true,
    )
  })
})

describe('notUpdatedAhead', () => {
  const now = new Date('2022-01-08T11:00:00Z')

  test('01 past, present and missing dates are accepted', () => {
    expect(notUpdatedAhead('2022-01-08T11:00:00.000Z', now)).toBe(true)
    expect(notUpdatedAhead('2022-01-08T12:30:00+02:00', now)).toBe(true)
    expect(notUpdatedAhead('2022-01-08', now)).toBe(true)
    expect(notUpdatedAhead(undefined, now)).toBe(true)
  })

  test('02 a future time is rejected', () => {
    expect(notUpdatedAhead('2022-01-08T11:00:00.001Z', now)).toEqual(refused(/in der Zukunft/))
    expect(notUpdatedAhead('2099-01-01T10:00:00Z')).toEqual(refused(/in der Zukunft/))
  })
})

describe('notInFuture', () => {
  const now = new Date('2022-01-08T11:00:00Z')

  test('01 past, present and missing days are accepted', () => {
    expect(notInFuture('2022-01-08', now)).toBe(true)
    expect(notInFuture('1999-12-31', now)).toBe(true)
    expect(notInFuture(undefined, now)).toBe(true)
  })

  test('02 a day that has started only on Kiritimati is accepted', () => {
    expect(notInFuture('2022-01-09', now)).toBe(true)
  })

  test('03 a day that has started nowhere is rejected', () => {
    expect(notInFuture('2022-01-10', now)).toEqual(refused(/Zukunft/))
  })
})

describe('linkTarget', () => {
  test.each([
    ['01 another site', 'https://example.org/a?b=c#d'],
    ['02 a path', '/kasachstan-proteste'],
    ['03 a fragment of the page', '#quellen'],
    ['04 an e-mail address', 'mailto:redaktion@example.org'],
    ['05 a path with two slashes inside', '/a//b'],
    ['06 a missing address', undefined],
  ])('%s is accepted', (_, href) => {
    expect(linkTarget(href)).toBe(true)
  })

  test.each([
    ['07 another host without a scheme', '//evil.example'],
    ['08 a slash and a backslash', '/\\evil.example'],
    ['09 two backslashes', '\\\\evil.example'],
  ])('%s is rejected', (_, href) => {
    expect(linkTarget(href)).toEqual(refused(/https:/))
    expect(new URL(href, 'https://newsdesk.example').host).toBe('evil.example')
  })

  test.each([
    ['10 a tab that browsers drop', '/\t/evil.example'],
    ['11 a line break', 'java\nscript:alert(1)'],
    ['12 white space around it', ' https://example.org'],
    ['13 a control character above ASCII', 'https://example.org/\u0085'],
  ])('%s is rejected', (_, href) => {
    expect(linkTarget(href)).toEqual(refused(/Leerraum/))
  })
})

describe('a link to this machine', () => {
  test.each([
    'http://127.0.0.1:3333/studio/structure',
    'http://localhost:3334/',
    'http://LOCALHOST./',
    'https://lake.localhost/',
    'http://0.0.0.0/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]:8080/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.178.1/',
    'http://169.254.1.1/',
    'http://100.64.0.1/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://drucker.local/',
    'http://fritz.box.lan/',
    'http://intranet/seite',
    'http://wiki.intranet/',
    'http://nas.home.arpa/',
  ])('%s is rejected', (href) => {
    expect(linkTarget(href)).toEqual(refused(/diesen Rechner oder ins eigene Netz/))
  })

  test.each([
    'https://example.org/localhost',
    'https://localhost.example.org/',
    'https://local.example/',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://100.128.0.1/',
    'http://11.0.0.1/',
    'http://192.169.0.1/',
    'https://[2001:db8::1]/',
    'https://[::ffff:8.8.8.8]/',
    'https://10.example.org/',
  ])('%s leads to another machine', (href) => {
    expect(linkTarget(href)).toBe(true)
  })
})

describe('relativeLinkFromRoot', () => {
  test.each(['https://example.org', 'mailto:a@b.example', '/artikel', '#oben', '?seite=2'])(
    '%s is accepted',
    (href) => {
      expect(relativeLinkFromRoot(href)).toBe(true)
    },
  )

  test.each(['www.example.org', 'artikel', '../artikel'])('%s gets a warning', (href) => {
    expect(relativeLinkFromRoot(href)).toEqual(refused(/https:/))
  })
})

describe('creditWithAsset', () => {
  const asset = {_ref: 'image-abc-10x10-png'}

  test('01 a field without an image needs no credit', () => {
    expect(creditWithAsset(undefined, {parent: {}})).toBe(true)
    expect(creditWithAsset(undefined, {parent: undefined})).toBe(true)
  })

  test('02 an image needs a credit that is not blank', () => {
    expect(creditWithAsset('Erika Muster/AFP', {parent: {asset}})).toBe(true)
    expect(creditWithAsset(undefined, {parent: {asset}})).toEqual(refused(/Bildnachweis/))
    expect(creditWithAsset('  ', {parent: {asset}})).toEqual(refused(/Bildnachweis/))
  })

  test.each([
    ['error', ['error']],
    ['warning', ['warning']],
    ['none', []],
  ] as const)('03 the newsroom sets the level of the rule: %s', (level, expected) => {
    const rules = askForCredit(level)(Rule.string())
    expect(rules.map((rule) => (rule as unknown as {_level: string})._level)).toEqual(expected)
  })
})

describe('altWithAsset', () => {
  const asset = {_type: 'reference', _ref: 'image-a-1x1-png'}

  test('01 a field without an image needs no alternative text', () => {
    expect(altWithAsset(undefined, {parent: {}})).toBe(true)
    expect(altWithAsset(undefined, {parent: undefined})).toBe(true)
  })

  test('02 an image with alternative text is accepted', () => {
    expect(altWithAsset('Demonstrierende in Almaty', {parent: {asset}})).toBe(true)
  })

  test('03 an image without alternative text, or with white space, is rejected', () => {
    expect(altWithAsset(undefined, {parent: {asset}})).toEqual(refused(/Alternativtext/))
    expect(altWithAsset('  ', {parent: {asset}})).toEqual(refused(/Alternativtext/))
  })
})

describe('quotedWords', () => {
  test('01 a quotation block with words is accepted', () => {
    expect(quotedWords('absurd', {hidden: false})).toBe(true)
  })

  test('02 a quotation block without words is rejected', () => {
    expect(quotedWords(undefined, {hidden: false})).toEqual(refused(/Wortlaut/))
    expect(quotedWords(' ', {hidden: false})).toEqual(refused(/Wortlaut/))
  })

  test('03 an annotation without own words is accepted', () => {
    expect(quotedWords(undefined, {hidden: true})).toBe(true)
  })

  test('04 an annotation with own words is rejected', () => {
    expect(quotedWords('absurd', {hidden: true})).toEqual(refused(/eigenen Wortlaut/))
  })
})

describe('headingAfterFirst', () => {
  test('01 the first section needs no heading', () => {
    expect(headingAfterFirst(undefined, inSection('one'))).toBe(true)
  })

  test('02 every other section needs a heading', () => {
    expect(headingAfterFirst(undefined, inSection('two'))).toEqual(refused(/Zwischentitel/))
    expect(headingAfterFirst('  ', inSection('two'))).toEqual(refused(/Zwischentitel/))
    expect(headingAfterFirst('Entsetzen', inSection('two'))).toBe(true)
  })
})

describe('slugShape', () => {
  test('01 a slug made by slugify and a missing slug are accepted', () => {
    expect(slugShape({_type: 'slug', current: 'kasachstan-proteste'})).toBe(true)
    expect(slugShape(undefined)).toBe(true)
  })

  test('02 any other slug is rejected with a suggestion', () => {
    expect(slugShape({_type: 'slug', current: 'Über uns'})).toEqual(refused(/„ueber-uns“/))
    expect(slugShape({_type: 'slug', current: '!'})).toEqual(refused(/Bindestriche\.$/))
  })
})

describe('longTitle and tooLongTitle', () => {
  test.each([
    ['01 a missing title is accepted', undefined, true, true],
    ['02 80 characters are accepted', 'x'.repeat(80), true, true],
    ['03 81 characters are long', 'x'.repeat(81), false, true],
    ['04 110 characters are long, but not too long', 'x'.repeat(110), false, true],
    ['05 111 characters are too long', 'x'.repeat(111), true, false],
    ['06 a combining accent does not count', 'e\u0301'.repeat(80), true, true],
  ])('%s', (_, title, notLong, notTooLong) => {
    expect(longTitle(title) === true).toBe(notLong)
    expect(tooLongTitle(title) === true).toBe(notTooLong)
  })

  test('07 the message contains the length', () => {
    expect(longTitle('x'.repeat(81))).toEqual(refused(/81 Zeichen/))
    expect(tooLongTitle('x'.repeat(111))).toEqual(refused(/111 Zeichen/))
  })
})

describe('distinctTopics', () => {
  test('01 different topics and missing topics are accepted', () => {
    expect(distinctTopics(['Kasachstan', 'Proteste'])).toBe(true)
    expect(distinctTopics(undefined)).toBe(true)
  })

  test('02 two topics that would share a page are rejected by name', () => {
    expect(distinctTopics(['Außenpolitik', 'x', 'aussenpolitik '])).toEqual(
      refused(/„Außenpolitik“ und „aussenpolitik “/),
    )
  })

  test('03 topics in other scripts are told apart, except by case', () => {
    expect(distinctTopics(['Россия', 'Украина'])).toBe(true)
    expect(distinctTopics(['Россия', 'россия'])).toEqual(refused(/„Россия“ und „россия“/))
  })
})

describe('freeSlug', () => {
  /** The rule for a document of a type. The lake answers with the document that has the slug. */
  const judge = (type: string, current: string, holder: object | null = null) =>
    freeSlug({_type: 'slug', current}, {
      document: {_id: 'drafts.a', _type: type},
      getClient: () => ({withConfig: () => ({fetch: async () => holder})}),
    } as unknown as Parameters<typeof freeSlug>[1])

  test('01 an unused slug is accepted', async () => {
    expect(await judge('department', 'politik')).toBe(true)
  })

  test.each(['archiv', 'thema', 'quelle', 'autor', 'korrekturen', 'topic', 'pictures'])(
    '02 the slug %s is reserved for the site',
    async (slug) => {
      expect(await judge('department', slug)).toEqual(refused(/Website/))
      expect(await judge('article', slug)).toEqual(refused(/Website/))
    },
  )

  test('03 the message names the document that has the slug', async () => {
    const found = {_type: 'article', title: 'Politik heute'}
    expect(await judge('department', 'politik', found)).toEqual(
      refused(/Unter „politik“ steht schon der Artikel „Politik heute“/),
    )
    expect(await judge('article', 'politik', {_type: 'department', title: 'Politik'})).toEqual(
      refused(/das Ressort „Politik“/),
    )
  })
})

describe('emailShape', () => {
  test.each(['erika.muster@example.org', 'a+b@sub.example.de', undefined])(
    '01 %s is accepted',
    (email) => {
      expect(emailShape(email)).toBe(true)
    },
  )

  test.each(['erika', 'a@b', 'a b@example.org', 'mailto:a@example.org', 'Erika <a@example.org>'])(
    '02 %s is rejected',
    (email) => {
      expect(emailShape(email)).toEqual(refused(/E-Mail-Adresse/))
    },
  )
})

test('the order of a department must be a whole number', () => {
  expect([undefined, 0, 7].map(wholeNumber)).toEqual([true, true, true])
  for (const value of [-1, 1.5]) expect(wholeNumber(value)).toEqual(refused(/ganze Zahl/))
})
