// Internal links, „Lesen Sie auch“, superscript, subscript and abbreviations, in every format.
import {describe, expect, test} from 'vitest'

import type {Article} from '../../src/render/index.ts'
import {
  checkContent,
  formats,
  renderMarkdown,
  renderNinjs,
  renderPage,
  renderRss,
  renderText,
} from '../../src/render/index.ts'
import {LivePage} from '../../src/render/live/index.ts'
import {block, span} from './blocks.ts'
import {options, site} from './sample-site.ts'

const target = {_id: 'b', _type: 'article', title: 'Das Andere', slug: 'anderes'}
const later = {...target, publishedAt: '2099-01-01T00:00:00Z'}

/** An article with an internal link to what a reference was joined with. */
function linking(reference: unknown): Article {
  const markDefs = [{_type: 'internalLink', _key: 'l', reference}]
  return body(block([span('Mehr dazu', 'l'), ' hier.'], {_key: 'b', markDefs}))
}

const relatedTo = (...articles: unknown[]): Article =>
  body({_type: 'related', _key: 'r', articles} as never)

function body(...blocks: {readonly _type: string}[]): Article {
  return {_id: 'a', slug: 'a', title: 'A', sections: [{_key: 's', body: blocks}]}
}

describe('an internal link', () => {
  test('01 leads to the page of its target, with an absolute URL outside of pages', () => {
    const article = linking(target)
    expect(renderPage(article, {...options, site})).toContain(
      '<a href="../anderes/">Mehr dazu</a> hier.',
    )
    const absolute = `${site.baseUrl.replace(/\/$/, '')}/anderes/`
    expect(renderMarkdown(article, {...options, site})).toContain(`[Mehr dazu](${absolute})`)
    expect(renderNinjs(article, {...options, site})).toContain(absolute)
    expect(renderRss([article], site, options)).toContain(absolute)
    expect(renderText(article)).toBe('Mehr dazu hier.')
    expect(checkContent(article)).toEqual([])
  })

  test.each([
    ['02 not published', null],
    ['03 not joined', {_type: 'reference', _ref: 'b'}],
    ['04 without a slug', {...target, slug: null}],
    ['05 with an invalid slug', {...target, slug: '../x'}],
    ['06 under embargo', later],
  ])('becomes plain text when its target is %s', (_, reference) => {
    for (const {render} of Object.values(formats)) {
      const written = render(linking(reference), {...options, site})
      expect(written).toContain('Mehr dazu')
      expect(written).not.toMatch(/anderes|">Mehr|\[Mehr|\.\.\/x/)
    }
  })

  test('07 to an unpublished article is a warning', () => {
    const {unmetRules} = new LivePage().render(linking(null))
    expect(unmetRules).toContainEqual(
      expect.objectContaining({
        code: 'unpublished-target',
        path: 'sections[_key=="s"].body[_key=="b"].markDefs[_key=="l"].reference',
        isWarning: true,
      }),
    )
  })

  test('08 and a web link on the same words give only one link', () => {
    const markDefs = [
      {_type: 'internalLink', _key: 'l', reference: target},
      {_type: 'link', _key: 'w', href: 'https://web.example/'},
    ]
    const both = (reference: unknown) =>
      renderText(body(block([span('x', 'l', 'w')], {markDefs}))) &&
      renderPage(
        body(
          block([span('x', 'l', 'w')], {
            markDefs: [{...markDefs[0], reference}, markDefs[1]] as never,
          }),
        ),
        options,
      )
    expect(both(target)).toContain('<p><a href="../anderes/">x</a></p>')
    expect(both(null)).toContain('<p><a href="https://web.example/">x</a></p>')
  })

  test('09 leads to its field in the preview', () => {
    const page = new LivePage({site, edit: (path) => path}).render(linking(target)).page()
    expect(page.replaceAll('&quot;', '"')).toContain('markDefs[_key=="l"]"')
  })
})

describe('„Lesen Sie auch“', () => {
  test('10 lists the published articles in every format', () => {
    const article = relatedTo(target, null, later)
    const page = renderPage(article, {...options, site})
    expect(page.match(/<aside class="related".*<\/aside>/)?.[0]).toBe(
      '<aside class="related" aria-label="Lesen Sie auch"><p>Lesen Sie auch</p><ul><li><a href="../anderes/">Das Andere</a></li></ul></aside>',
    )
    expect(renderText(article)).toBe('Lesen Sie auch\nDas Andere')
    expect(renderMarkdown(article, options)).toContain(
      '- [Das Andere](https://newsdesk.example/anderes/)',
    )
  })

  test('11 is left out when none of its articles is published', () => {
    for (const {render} of Object.values(formats)) {
      const written = render(relatedTo(null, later), {...options, site})
      expect(written).not.toMatch(/Lesen Sie auch|anderes|Andere/)
    }
  })
})

describe('superscript, subscript and abbreviations', () => {
  const marked = (text: string, mark: string) =>
    body(
      block(['x', span(text, mark), '.'], {markDefs: [{_type: 'abbr', _key: 'k', title: 'Lang'}]}),
    )

  test.each([
    ['12 superscript digits', marked('2', 'sup'), '<p>x<sup>2</sup>.</p>', 'x².'],
    ['13 subscript digits', marked('10', 'sub'), '<p>x<sub>10</sub>.</p>', 'x₁₀.'],
    ['14 superscript letters', marked('er', 'sup'), '<p>x<sup>er</sup>.</p>', 'xer.'],
    ['15 an abbreviation', marked('EU', 'k'), '<p>x<abbr title="Lang">EU</abbr>.</p>', 'xEU.'],
  ])('%s', (_, article, html, text) => {
    expect(renderPage(article, options)).toContain(html)
    expect(renderText(article)).toBe(text)
    expect(renderMarkdown(article, options)).toContain(text)
  })
})
