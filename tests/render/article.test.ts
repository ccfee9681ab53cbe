// The article as HTML: its head, times, sections and byline.
import {describe, expect, test} from 'vitest'
import {formats, renderFragment, renderPage} from '../../src/render/index.ts'
import {block} from './blocks.ts'
import {elementsOf} from './html-text.ts'
import {kasachstan, rawKasachstan} from './kasachstan.ts'

describe('the head', () => {
  test('shows every field of the article', () => {
    const article = {
      language: 'de',
      kicker: 'K & K',
      title: 'Ein "Titel"',
      lead: 'Vorspann',
      publishedAt: '2022-01-08T16:00:00Z',
      updatedAt: '2022-07-09T16:30:00Z',
      authors: [{name: 'Eva A'}, {name: 'Jan B'}, {name: 'Kim C'}],
      agencies: [{name: 'AFP'}, {name: 'dpa'}],
    }
    expect(renderFragment(article)).toBe(`<article lang="de">
<header>
<hgroup><p class="kicker">K &amp; K</p><h1>Ein „Titel“</h1></hgroup>
<p class="lead">Vorspann</p>
<p class="byline">Von <span class="author">Eva A</span>, <span class="author">Jan B</span> und <span class="author">Kim C</span> · <span class="agency">AFP</span> und <span class="agency">dpa</span></p>
<p class="dates"><time datetime="2022-01-08T16:00:00.000Z">8.\u00A0Januar 2022, 17:00\u00A0Uhr</time> <span class="updated">Stand: <time datetime="2022-07-09T16:30:00.000Z">9.\u00A0Juli 2022, 18:30\u00A0Uhr</time></span></p>
</header>
</article>
`)
  })

  test('is in English for an English article', () => {
    const html = renderFragment({
      language: 'en',
      publishedAt: '2022-01-08T16:00:00Z',
      updatedAt: '2022-01-08T17:00:00Z',
      authors: [{name: 'Eva A'}, {name: 'Jan B'}],
    })
    expect(html).toContain('>8 January 2022, 17:00</time>')
    expect(html).toContain('Updated: <time')
    expect(html).toContain('By <span class="author">Eva A</span> and <span')
  })

  test('shows times in the time zone of the newsroom', () => {
    const html = renderFragment({publishedAt: '2022-01-08T23:30:00Z'}, {timeZone: 'Asia/Almaty'})
    expect(html).toContain('>9.\u00A0Januar 2022, 05:30\u00A0Uhr</time>')
  })

  test('shows no field that the article lacks', () => {
    expect(renderFragment({})).toBe('<article lang="de">\n</article>\n')
    expect(renderFragment({title: 'T', authors: [null, {_ref: 'a'}], agencies: null})).toBe(
      '<article lang="de">\n<header>\n<h1>T</h1>\n</header>\n</article>\n',
    )
  })

  test('an invalid date is an error with its path', () => {
    expect(() => renderFragment({publishedAt: 'gestern'})).toThrow(
      'Malformed date: gestern, at publishedAt.',
    )
  })
})

describe('sections', () => {
  test('are labelled by their heading', () => {
    const sections = [
      {_key: 'a', body: [block(['x'])]},
      {_key: 'b c', heading: 'B', body: [block(['y'])]},
    ]
    expect(renderFragment({sections})).toBe(`<article lang="de">
<section>
<p>x</p>
</section>
<section aria-labelledby="section-b-c">
<h2 id="section-b-c">B</h2>
<p>y</p>
</section>
</article>
`)
  })

  test('have unique ids even with equal keys', () => {
    const html = renderFragment({sections: ['A', 'B'].map((heading) => ({_key: 'k', heading}))})
    expect(html).toContain('<h2 id="section-k">A</h2>')
    expect(html).toContain('<h2 id="section-k.2">B</h2>')
  })

  test('never skip a level of headings', () => {
    const body = [block(['x'], {style: 'h3'})]
    const html = renderFragment({title: 'T', sections: [{body}, {heading: 'H', body}]})
    const levels = elementsOf(html)
      .map(({tagName}) => tagName)
      .filter((name) => /^h\d$/u.test(name))
    expect(levels).toEqual(['h1', 'h2', 'h2', 'h3'])
  })
})

describe('the page', () => {
  test('is a complete document without scripts or requests', () => {
    const html = renderPage(kasachstan())
    expect(html).toMatch(/^<!doctype html>\n<html lang="de">/u)
    expect(html).toContain('<title>Tokajew setzt auf Schießbefehl und russische Hilfe</title>')
    expect(html).toContain('<meta name="description" content="Seit Tagen wird Kasachstan')
    expect(html).toContain('script-src &#39;none&#39;')
    expect(html.replace('<script type="application/ld+json">', '')).not.toMatch(
      /<script|<link|@import|url\(|src=/iu,
    )
  })

  test('an article without lead has no description', () => {
    expect(renderPage({title: 'T'})).not.toContain('description')
  })

  test('an invalid language never reaches an attribute', () => {
    expect(renderPage({language: '"><script>'})).toContain('<html lang="de">')
  })
})

test('a document that was not joined is rendered with unknown sources', () => {
  const html = renderFragment(rawKasachstan())
  expect(elementsOf(html, 'q')).toHaveLength(13)
  expect(html).not.toContain('data-source="')
  expect(html).toContain('data-source-id="source-antony-blinken"')
})

test('every format renders the article and has a media type and an extension', () => {
  const article = kasachstan()
  const files = Object.entries(formats).map(([name, {render, mediaType, extension}]) => ({
    name,
    mediaType,
    extension,
    hasText: render(article).includes('Schießbefehl'),
  }))
  expect(files).toEqual([
    {name: 'page', mediaType: 'text/html; charset=utf-8', extension: '.html', hasText: true},
    {
      name: 'fragment',
      mediaType: 'text/html; charset=utf-8',
      extension: '.fragment.html',
      hasText: true,
    },
    {name: 'text', mediaType: 'text/plain; charset=utf-8', extension: '.txt', hasText: true},
    {name: 'jsonLd', mediaType: 'application/ld+json', extension: '.jsonld', hasText: true},
    {
      name: 'markdown',
      mediaType: 'text/markdown; charset=utf-8',
      extension: '.md',
      hasText: true,
    },
    {name: 'ninjs', mediaType: 'application/json', extension: '.ninjs.json', hasText: true},
  ])
})
