// An article as ninjs fits the schema of the IPTC.
import {expect, test} from 'vitest'

import {renderNinjs} from '../../src/render/index.ts'
import {kasachstan, kasachstanText} from './kasachstan.ts'
import {fitsNinjs} from './ninjs-schema.ts'
import {everything, options, seeded} from './sample-site.ts'

/** The item of a rendering, which has to fit the schema. */
function itemOf(ninjs: string): Record<string, unknown> {
  const item = JSON.parse(ninjs) as Record<string, unknown>
  fitsNinjs(item)
  expect(fitsNinjs.errors).toBeNull()
  return item
}

test('001 the schema of the IPTC rejects an invalid item', () => {
  expect(fitsNinjs({})).toBe(false)
  expect(fitsNinjs({uri: 'https://a.example/', headline: 'x'})).toBe(false)
})

test('002 an article with every field is valid against the schema of the IPTC', () => {
  const item = itemOf(renderNinjs(everything, options))
  expect(item).toMatchObject({
    uri: 'https://newsdesk.example/hafen-und-bahn/',
    by: 'Eva Lindner',
    infoSources: [{name: 'dpa', role: 'agency'}],
    people: [
      {name: 'Eva Lindner', rel: 'author'},
      {name: 'Antony Blinken', rel: 'quoted'},
      {name: 'Jana Oppermann', rel: 'quoted'},
    ],
    subjects: [{name: 'Verkehr'}, {name: 'Häfen & Küste'}, {name: 'Öffentliche Planungen'}],
    versionCreated: '2022-01-07T15:05:00.000Z',
  })
})

test('003 the plain text equals the text format of the article, byte for byte', () => {
  const {bodies} = itemOf(renderNinjs(seeded, options)) as {
    bodies: {role: string; value: string; charCount: number; wordCount: number}[]
  }
  expect(bodies[0]).toMatchObject({
    value: kasachstanText,
    charCount: kasachstanText.length,
    wordCount: kasachstanText.split(/\s+/u).length,
  })
})

test('004 the HTML has quotation marks in the text and no <q> element', () => {
  const {bodies} = itemOf(renderNinjs(seeded, options)) as {bodies: {value: string}[]}
  expect(bodies[1]?.value).toContain('„Ich habe den Befehl gegeben')
  expect(bodies[1]?.value).not.toContain('<q')
})

test('005 the item is named by its document id without a site', () => {
  expect(itemOf(renderNinjs({...kasachstan(), _id: 'a b'}))['uri']).toBe('urn:newsdesk:a%20b')
  expect(() => renderNinjs({title: 'T'})).toThrow('Give it one.')
})
