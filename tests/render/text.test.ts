// An article as plain text, byte for byte.
import {expect, test} from 'vitest'
import {renderText} from '../../src/render/index.ts'
import {blinken, block} from './blocks.ts'
import {kasachstan, kasachstanText, rawKasachstan} from './kasachstan.ts'

test('the seeded article gives its text byte for byte', () => {
  expect(renderText(kasachstan())).toBe(kasachstanText)
  expect(renderText(rawKasachstan())).toBe(kasachstanText)
})

test('items of a list stand on lines of their own', () => {
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

test('a picture in the text leaves caption and credit, the main picture nothing', () => {
  const picture = {_type: 'picture', alt: 'A', caption: 'Text.', credit: 'Foto: C'}
  expect(renderText({image: picture, lead: 'L', sections: [{body: [picture]}]})).toBe(
    'L\n\nText. Foto: C',
  )
})

test('an article without anything has no text', () => {
  expect(renderText({})).toBe('')
  expect(renderText({title: 'T', kicker: 'K', lead: ' ', sections: [{body: []}]})).toBe('')
})

test('a fault stands in brackets when faults are to be marked', () => {
  const article = {language: 'en', sections: [{heading: 'H', body: [{_type: 'slideshow'}]}]}
  expect(renderText(article, {unknown: 'mark'})).toBe('H\n\n[Unknown content type: slideshow]')
})
