import {parse, type DefaultTreeAdapterTypes} from 'parse5'

import {wordsOf, type Picture} from '../pieces.ts'
import {toOneLine} from '../read-plain-text.ts'
import {readDate, unreadDates} from './dates.ts'
import {decodeText} from './decode.ts'
import {extensionOf, ImportError, type Format} from './format.ts'
import {takeHeadline} from './headline.ts'
import {importedText, type ReadBody} from './imported-text.ts'
import {creditsOf, joined, readByline, slugOfAddress, slugOfFile} from './names.ts'
import {readHtmlBody} from './read-body.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A web page that was saved. Its text is the only `article`, else `main`, else the whole page. */
export const html: Format = {
  name: 'HTML',
  accepts: ({path, head}) =>
    /^x?html?$/.test(extensionOf(path)) || /^\uFEFF?\s*<(?:!doctype html|html)\b/i.test(head),
  async *read(file, {timeZone}) {
    const bytes = await file.bytes()
    const [, charset] = /<meta[^>]+charset=["']?([\w-]+)/i.exec(file.head) ?? []
    const page = new Page(decodeText(bytes, charset))
    const body = readHtmlBody(page.text)
    if (body.pieces.length === 0) throw new ImportError({code: 'no-text'})
    const {title, rest} = takePageTitle(body, page)
    const headline = takeHeadline(rest.pieces, {
      title,
      lead: page.meta('og:description', 'description'),
    })
    const address = page.canonical
    const dates = [
      page.meta('article:published_time', 'date', 'dc.date', 'dcterms.date') ?? page.time,
      page.meta('article:modified_time', 'last-modified'),
    ]
    const [publishedAt, updatedAt] = dates.map((date) => readDate(date, timeZone))
    const byline = readByline(page.meta('author', 'dc.creator'))
    yield importedText({
      id: address ?? `file:${file.path}`,
      versionCreated: updatedAt,
      title: headline.title,
      lead: headline.lead,
      pieces: headline.pieces,
      image: imageOf(page, body),
      language: page.language,
      publishedAt,
      updatedAt:
        updatedAt !== undefined && updatedAt > (publishedAt ?? updatedAt) ? updatedAt : undefined,
      slug: slugOfAddress(address) ?? slugOfFile(file.path),
      topics: joined(
        page.metas('article:tag'),
        (page.meta('news_keywords', 'keywords') ?? '').split(','),
      ),
      departments: page.metas('article:section'),
      ...creditsOf([...byline.authors, ...byline.agencies]),
      leftOut: rest.leftOut,
      notes: unreadDates(dates, timeZone),
    })
  },
}

/** The first heading of level 1 is the title, else what the page says of itself. */
function takePageTitle(body: ReadBody, page: Page): {title: string | undefined; rest: ReadBody} {
  const index = body.pieces.findIndex((piece) => piece.kind === 'paragraph' && piece.heading === 1)
  const heading = body.pieces[index]
  if (heading?.kind !== 'paragraph') return {title: page.meta('og:title') ?? page.title, rest: body}
  return {
    title: toOneLine(wordsOf(heading)),
    rest: {...body, pieces: body.pieces.toSpliced(index, 1)},
  }
}

/** The picture that the page shows when it is shared, unless it stands in the text. */
function imageOf(page: Page, {pieces}: ReadBody): Picture | undefined {
  const src = page.meta('og:image')
  if (src === undefined || pieces.some((piece) => piece.kind === 'picture' && piece.src === src))
    return undefined
  return {kind: 'picture', src, alt: page.meta('og:image:alt') ?? '', caption: ''}
}

class Page {
  readonly #elements: readonly Element[]
  readonly text: DefaultTreeAdapterTypes.ParentNode

  constructor(source: string) {
    const document = parse(source)
    this.#elements = elementsIn(document)
    const articles = this.#named('article')
    this.text = (articles.length === 1 ? articles[0] : this.#named('main')[0]) ?? document
  }

  /** Returns the content of the first `meta` with one of the names, by their order. */
  meta(...names: readonly string[]): string | undefined {
    return names.map((name) => this.metas(name)[0]).find((content) => content !== undefined)
  }

  metas(name: string): string[] {
    return this.#named('meta').flatMap((element) => {
      const own = attribute(element, 'property') ?? attribute(element, 'name')
      const content = attribute(element, 'content')?.trim()
      return own?.toLowerCase() === name && content ? [content] : []
    })
  }

  get title(): string | undefined {
    const [title] = this.#named('title')
    const words = title?.childNodes
      .map((node) => ('value' in node ? node.value : ''))
      .join('')
      .trim()
    return words === '' ? undefined : words
  }

  get canonical(): string | undefined {
    const link = this.#named('link').find((element) => attribute(element, 'rel') === 'canonical')
    const address = (link && attribute(link, 'href')) ?? this.meta('og:url')
    return address !== undefined && /^https?:\/\//.test(address) ? address : undefined
  }

  get time(): string | undefined {
    const [time] = this.#named('time')
    return time && attribute(time, 'datetime')
  }

  get language(): string | undefined {
    const [root] = this.#named('html')
    return root && attribute(root, 'lang')
  }

  #named(name: string): Element[] {
    return this.#elements.filter(({tagName}) => tagName === name)
  }
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value

/** All elements of a page in their order. No depth overflows the stack. */
function elementsIn(root: DefaultTreeAdapterTypes.ParentNode): Element[] {
  const found: Element[] = []
  const open: Node[] = root.childNodes.toReversed()
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('tagName' in node)) continue
    found.push(node)
    for (const child of node.childNodes.toReversed()) open.push(child)
  }
  return found
}
