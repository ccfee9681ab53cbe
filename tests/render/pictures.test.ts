// The renditions of a picture: widths, crops, alternative texts and placeholders.
import {describe, expect, test} from 'vitest'

import type {Article, Rendition} from '../../src/render/index.ts'
import {locateHostedPicture, renderFrontPage, renderPage} from '../../src/render/index.ts'
import {attribute, elementsOf} from './html-text.ts'
import {everything, options, site} from './sample-site.ts'

const image = everything.image ?? {}

function imageOf(article: Article, more: Parameters<typeof renderPage>[1] = options) {
  const [element] = elementsOf(renderPage(article, more), 'img')
  return (name: string) => element && attribute(element, name)
}

/** The renditions that a page asks for. */
function renditionsOf(article: Article): Rendition[] {
  const asked: Rendition[] = []
  renderPage(article, {
    site,
    locatePicture: (rendition) => {
      asked.push(rendition)
      return 'x.jpg'
    },
  })
  return asked
}

describe('a picture of an article', () => {
  test('001 has several widths, none larger than its crop', () => {
    const get = imageOf(everything)
    const widths = (get('srcset') ?? '').split(', ').map((one) => one.split(' ')[1])
    expect(widths).toEqual(['320w', '480w', '640w', '960w', '1280w', '1920w'])
    expect([get('width'), get('height')]).toEqual(['1920', '1152'])
    expect(get('sizes')).toContain('100vw')
    expect(get('src')).toBe('../pictures/image-hafen-3000x2000-jpg-640x384.svg')
  })

  test('002 has alternative text and a placeholder, and the first one loads eagerly', () => {
    const get = imageOf(everything)
    expect(get('alt')).toBe('Ein Containerschiff im Hafen')
    expect(get('style')).toMatch(
      /^background:center\/cover url\("data:image\/png;base64,[\w+/=]+"\)$/u,
    )
    expect([get('loading'), get('fetchpriority')]).toEqual([undefined, 'high'])
    const [, second] = elementsOf(renderPage(everything, options), 'img')
    expect(second && attribute(second, 'loading')).toBe('lazy')
  })

  test('003 is never enlarged', () => {
    const small = {
      ...image,
      crop: null,
      asset: {
        _id: 'image-a-400x300-png',
        url: 'https://a.example/a.png',
        dimensions: {width: 400, height: 300},
      },
    }
    const get = imageOf({title: 'T', image: small})
    expect(get('srcset')).toBe(
      'https://newsdesk.example/pictures/image-a-400x300-png-320x240.svg 320w, https://newsdesk.example/pictures/image-a-400x300-png-400x300.svg 400w',
    )
  })

  test('004 requests each rendition once, with its transformation', () => {
    const asked = renditionsOf({...everything, sections: []})
    const names = asked.map(({url}) => url.slice(url.indexOf('?')))
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('?rect=0,200,3000,1800&w=640')
    // The focal point is at 70 % from the left, so the square lies right of the middle.
    expect(names).toContain('?rect=1200,200,1800,1800&w=1200&h=1200&fit=crop')
  })

  test('005 from the hosted lake uses the hosted transformations', () => {
    const get = imageOf(everything, {site, locatePicture: locateHostedPicture})
    expect(get('src')).toBe(
      'https://cdn.sanity.io/images/any/any/hafen-3000x2000.jpg?rect=0,200,3000,1800&w=640&auto=format',
    )
  })

  test('006 without a locator is shown as uploaded', () => {
    const get = imageOf(everything, {})
    expect(get('src')).toBe('https://cdn.sanity.io/images/any/any/hafen-3000x2000.jpg')
    expect(get('srcset')).toBeUndefined()
  })

  test.each([
    ['no id', {...image.asset, _id: undefined}],
    ['an id that is none', {...image.asset, _id: 'image-../..-1x1-jpg'}],
    ['no size', {...image.asset, dimensions: null}],
    ['a size that is none', {...image.asset, dimensions: {width: -1, height: 0.5}}],
  ])('007 with %s is shown as uploaded', (_what, asset) => {
    const get = imageOf({title: 'T', image: {...image, asset}})
    expect(get('src')).toBe('https://cdn.sanity.io/images/any/any/hafen-3000x2000.jpg')
  })

  test.each([
    ['of everything', {top: 0.5, bottom: 0.5, left: 0, right: 0}],
    ['of nothing', {top: 'x', bottom: null, left: {}, right: -1}],
  ])('008 ignores a crop %s', (_what, crop) => {
    const get = imageOf({title: 'T', image: {...image, crop: crop as never}})
    expect([get('width'), get('height')]).toEqual(['1920', '1280'])
  })

  test('009 escapes the location of a rendition', () => {
    const get = imageOf(everything, {site, locatePicture: ({width}) => `a b"> ${width}.jpg`})
    expect(get('srcset')).toContain('../a%20b%22%3E%20320.jpg 320w, ')
  })
})

test('a teaser is cropped to one aspect ratio, and keeps its focal point', () => {
  const html = renderFrontPage([{slug: 'a', title: 'T', image}], site, options)
  const [element] = elementsOf(html, 'img')
  expect(element && attribute(element, 'style')).toContain('object-position:70% 40%')
  expect(element && attribute(element, 'srcset')).toContain('320x180.svg 320w')
  expect(element && attribute(element, 'alt')).toBe('')
})
