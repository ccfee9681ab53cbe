// An article as plain text, byte for byte.
import {expect, test} from 'vitest'
import {renderText} from '../../src/render/index.ts'
import {blinken, block} from './blocks.ts'
import {kasachstan, kasachstanText, rawKasachstan} from './kasachstan.ts'

test('the seeded article renders to its text, byte for byte', () => {
  expect(renderText(kasachstan())).toBe(kasachstanText)
  expect(renderText(rawKasachstan())).toBe(kasachstanText)
})

test('list items are on lines of their own', () => {
  const body = [
    block(['a']),
    block(['b'], {listItem: 'bullet'}),
    block(['c'], {listItem: 'number', level: 2}),
    block(['d']),
  ]
  expect(renderText({sections: [{body}]})).toBe('a\n\nb\nc\n\nd')
})

test('a quotation block names its speaker', () => {
  const quote = {...blinken, text: 'Wir beobachten das.', role: 'Minister', saidOn: '2022-01-07'}
  expect(renderText({sections: [{body: [quote]}]})).toBe(
    '"Wir beobachten das."\nAntony Blinken, Minister, 7. Januar 2022',
  )
})

test('a picture in the text renders as caption and credit, and the main picture as nothing', () => {
  const picture = {_type: 'picture', alt: 'A', caption: 'Text.', credit: 'Foto: C'}
  expect(renderText({image: picture, lead: 'L', sections: [{body: [picture]}]})).toBe(
    'L\n\nText. Foto: C',
  )
})

test('an empty article renders to an empty text', () => {
  expect(renderText({})).toBe('')
  expect(renderText({title: 'T', kicker: 'K', lead: ' ', sections: [{body: []}]})).toBe('')
})

test('a fault is marked in brackets with unknown: "mark"', () => {
  const article = {language: 'en', sections: [{heading: 'H', body: [{_type: 'slideshow'}]}]}
  expect(renderText(article, {unknown: 'mark'})).toBe('H\n\n[Unknown content type: slideshow]')
})
