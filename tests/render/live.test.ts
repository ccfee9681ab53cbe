// A live page equals the page of the site, and renders changed blocks only.
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Article} from '../../src/render/index.ts'
import {renderPage} from '../../src/render/index.ts'
import {LivePage} from '../../src/render/live/index.ts'
import {kasachstan} from './kasachstan.ts'
import {blocks, text} from './portable-text.ts'
import {options as site} from './sample-site.ts'

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>\n/u
const EDIT = / data-sanity="[^"]*"/gu
/** A live page has the styles of all block types. */
const STYLE = /(?<=<style>)[^<]*/u

/** The published page, without the content security policy, which differs between servers. */
function published(article: Article): string {
  return renderPage(article, {...site, unknown: 'mark'}).replace(POLICY, '')
}

const section = fc.record({_key: fc.constantFrom('a', 'b', ''), heading: text, body: blocks})
const article = fc.record(
  {
    slug: fc.constantFrom('eins', 'zwei', null),
    kicker: text,
    title: text,
    lead: text,
    language: fc.constantFrom('de', 'en', null),
    topics: fc.array(text, {maxLength: 2}),
    authors: fc.array(fc.constantFrom({name: 'Eva'}, {name: 'Jan'}), {maxLength: 2}),
    sections: fc.array(section, {maxLength: 3}),
  },
  {requiredKeys: []},
)

test('001 a live page equals the published page, except for edit attributes and styles', () => {
  fc.assert(
    fc.property(
      article,
      fc.array(fc.tuple(section, fc.nat(2)), {maxLength: 4}),
      (first, changes) => {
        const live = new LivePage({...site, edit: (path) => path})
        const check = (current: Article) =>
          expect(live.render(current).page().replaceAll(EDIT, '').replace(STYLE, '')).toBe(
            published(current).replace(STYLE, ''),
          )
        check(first)
        const sections: object[] = [...(first.sections ?? [])]
        for (const [changed, at] of changes) {
          sections.splice(at, 1, changed)
          check({...first, sections: sections.slice()})
        }
      },
    ),
    {numRuns: 300},
  )
})

test('002 only changed blocks are rendered again', () => {
  const before = kasachstan()
  const [opening, ...others] = before.sections ?? []
  const [paragraph, ...rest] = opening?.body ?? []
  const changed = {...paragraph, children: [{_type: 'span', _key: 'x', text: 'Neu', marks: []}]}
  const after = {...before, sections: [{...opening, body: [changed, ...rest]}, ...others]}
  const written: string[] = []
  const live = new LivePage({
    edit: (path) => {
      written.push(path)
      return path
    },
  })
  const blocksWritten = (content: Article): string[] => {
    written.length = 0
    live.render(content)
    return written.filter((path) => /\.body\[[^\]]*\]$/u.test(path))
  }
  expect(blocksWritten(before)).toHaveLength(8)
  expect(blocksWritten(before)).toEqual([])
  const {_key: key} = paragraph as unknown as {readonly _key: string}
  expect(blocksWritten(after as Article)).toEqual([
    `sections[_key=="${opening?._key}"].body[_key=="${key}"]`,
  ])
})

test('003 unchanged blocks are updated when the number of their source changes', () => {
  const said = (key: string, name: string) => ({
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [{_type: 'quote', _key: 'q', source: {_id: name, name}}],
    children: [{_type: 'span', _key: 's', text: 'Worte', marks: ['q']}],
  })
  const [one, two] = [said('1', 'Eva'), said('2', 'Jan')]
  const live = new LivePage()
  const shown = (body: object[]) =>
    live.render({sections: [{_key: 'a', body: body as never}]}).page()
  shown([one, two])
  const swapped = shown([two, one])
  expect(swapped).toBe(new LivePage().render({sections: [{_key: 'a', body: [two, one]}]}).page())
  expect(swapped).toContain('Quelle 1: Jan')
})

test('004 every shown field has an edit attribute, and published pages have none', () => {
  const live = new LivePage({...site, edit: (path) => path})
  const html = live
    .render({
      ...kasachstan(),
      sections: [
        {
          _key: 'a',
          heading: 'Zwischentitel',
          body: [
            {_type: 'block', _key: 'p', children: [{_type: 'span', text: 'Absatz'}]},
            {_type: 'block', _key: 'u', style: 'h3', children: [{_type: 'span', text: 'Unter'}]},
            {_type: 'block', _key: 'i', listItem: 'bullet', children: [{_type: 'span', text: 'L'}]},
            {
              _type: 'block',
              _key: 'b',
              style: 'blockquote',
              children: [{_type: 'span', text: 'B'}],
            },
            {
              _type: 'block',
              _key: 'm',
              markDefs: [
                {_type: 'quote', _key: 'q'},
                {_type: 'link', _key: 'l', href: '/'},
              ],
              children: [
                {_type: 'span', text: 'Zitat', marks: ['q']},
                {_type: 'span', text: 'Link', marks: ['l']},
              ],
            },
            {_type: 'quote', _key: 'z', text: 'Block'},
            {_type: 'picture', _key: 'f', alt: 'Bild', caption: 'Unterschrift', credit: 'Foto'},
          ] as never,
        },
      ],
    })
    .page()
  const at = (path: string) => `sections[_key=="a"].body[_key=="${path}"]`
  const paths = Array.from(html.matchAll(/data-sanity="([^"]*)"/gu), ([, path = '']) =>
    path.replaceAll('&quot;', '"'),
  )
  expect(paths).toEqual([
    'kicker',
    'title',
    'lead',
    'agencies',
    'publishedAt',
    'sections[_key=="a"].heading',
    ...['p', 'u', 'i', 'b', 'm'].map(at),
    `${at('m')}.markDefs[_key=="q"].source`,
    `${at('m')}.markDefs[_key=="l"]`,
    at('z'),
    `${at('z')}.text`,
    at('f'),
    `${at('f')}.caption`,
    `${at('f')}.credit`,
    'topics',
  ])
  expect(renderPage(kasachstan(), site)).not.toContain('data-sanity')
})
