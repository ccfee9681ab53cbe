// A title becomes a slug.
import {assert, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'

import {slugify} from '../../schemas/index.ts'

describe('slugify', () => {
  test.each([
    ['01 lower case and hyphens', 'Proteste in Kasachstan', 'proteste-in-kasachstan'],
    ['02 umlauts are spelled out', 'Ärger über Öl', 'aerger-ueber-oel'],
    ['03 sharp s, small and capital', 'Straße GROẞ', 'strasse-gross'],
    ['04 umlauts typed as letter and mark', 'U\u0308bergang', 'uebergang'],
    ['05 other accents are dropped', 'Élysée, Señor, Dvořák', 'elysee-senor-dvorak'],
    ['06 special letters are spelled out', 'Łódź, Øresund, Cœur', 'lodz-oresund-coeur'],
    ['07 punctuation and white space are one hyphen', ' „Ja“ – sagt:  er! ', 'ja-sagt-er'],
    ['08 numbers stay', '1,5 Grad bis 2030', '1-5-grad-bis-2030'],
    ['09 other scripts give an empty slug', 'Астана', ''],
    ['10 an empty title gives an empty slug', '', ''],
  ])('%s', (_, title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  test('11 a long title is cut between words, at 96 characters at most', () => {
    expect(slugify('wort '.repeat(30))).toBe('wort-'.repeat(19).slice(0, -1))
    expect(slugify('x'.repeat(200))).toBe('x'.repeat(96))
  })

  const titles = string({unit: 'grapheme', maxLength: 300})

  test('law: only a-z, 0-9 and single inner hyphens, at most 96 characters', () => {
    assert(
      property(titles, (title) => {
        const slug = slugify(title)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(96)
      }),
    )
  })

  test('law: applying it twice changes nothing', () => {
    assert(
      property(titles, (title) => {
        expect(slugify(slugify(title))).toBe(slugify(title))
      }),
    )
  })
})
