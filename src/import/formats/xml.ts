import {SaxesParser} from 'saxes'

import {decodeXml} from './decode-xml.ts'
import {ImportError} from './format.ts'

/** An element of an XML document, by its names without prefix. */
export interface XmlElement {
  readonly name: string
  /** The prefix of the name as the document writes it, or ''. */
  readonly prefix: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** The deepest element that is read, and the most characters of one text. */
const DEEPEST = 200
const MOST_CHARACTERS = 32 * 1024 * 1024

/** Characters that documents of news name without defining them. No other entity is known, and none is ever expanded. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00A0', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß',
  eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', laquo: '«', raquo: '»', bdquo: '„', ldquo: '“',
  rdquo: '”', sbquo: '‚', lsquo: '‘', rsquo: '’', ndash: '–', mdash: '—', hellip: '…', euro: '€',
  sect: '§', deg: '°', shy: '\u00AD', copy: '©', reg: '®', middot: '·', bull: '•',
} // prettier-ignore

/**
 * Yields the outermost elements with one of the names, each as soon as it is complete, so that a document of any size can
 * be read. Document types are skipped: entities that they define are not expanded, and nothing is loaded.
 */
export async function* xmlElements(
  chunks: AsyncIterable<Uint8Array>,
  names: ReadonlySet<string>,
): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser({xmlns: false, position: true})
  // Those of XML itself, such as `&amp;`, are inherited.
  Object.assign(parser.ENTITIES, ENTITIES)
  const collector = new Collector(names)
  parser.on('opentag', ({name, attributes}) => collector.open(name, attributes))
  parser.on('closetag', () => collector.close())
  parser.on('text', (text) => collector.text(text))
  parser.on('cdata', (text) => collector.text(text))
  parser.on('error', ({message}) => {
    throw new ImportError({code: 'damaged', reason: `the XML is broken at line ${message}`})
  })
  for await (const text of decodeXml(chunks)) {
    parser.write(text)
    yield* collector.take()
  }
  parser.close()
  yield* collector.take()
}

class Collector {
  readonly #names: ReadonlySet<string>
  readonly #open: XmlElement[] = []
  #depth = 0
  #characters = 0
  #done: XmlElement[] = []

  constructor(names: ReadonlySet<string>) {
    this.#names = names
  }

  open(qualified: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1
    if (this.#depth > DEEPEST) throw new ImportError({code: 'deep', levels: DEEPEST})
    const colon = qualified.indexOf(':')
    const name = qualified.slice(colon + 1)
    if (this.#open.length === 0 && !this.#names.has(name)) return
    const prefix = colon === -1 ? '' : qualified.slice(0, colon)
    const element: XmlElement = {
      name,
      prefix,
      attributes: withoutPrefixes(attributes),
      children: [],
    }
    this.#open.at(-1)?.children.push(element)
    this.#open.push(element)
  }

  text(text: string): void {
    const element = this.#open.at(-1)
    if (!element) return
    this.#characters += text.length
    if (this.#characters > MOST_CHARACTERS)
      throw new ImportError({code: 'large-text', megabytes: 32})
    element.children.push(text)
  }

  close(): void {
    this.#depth -= 1
    const element = this.#open.pop()
    if (!element || this.#open.length > 0) return
    this.#done.push(element)
    this.#characters = 0
  }

  take(): XmlElement[] {
    const done = this.#done
    this.#done = []
    return done
  }
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(attributes).filter(([name]) => !name.startsWith('xmlns'))
  return Object.fromEntries(
    entries.map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]),
  )
}

/** Returns all elements with one of the names below an element, in their order. */
export function allOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  if (!element) return []
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return names.includes(child.name) ? [child] : allOf(child, ...names)
  })
}

/** Returns the first element with one of the names below an element, by the order of the names. */
export function oneOf(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return names.map((name) => allOf(element, name)[0]).find((found) => found !== undefined)
}

/** Returns the elements with a name that stand directly in an element. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** Returns the words of an element in one line; undefined when there are none. */
export function wordsIn(element: XmlElement | undefined): string | undefined {
  const words = element && rawText(element).replaceAll(/\s+/g, ' ').trim()
  return words === '' ? undefined : words
}

/** Returns the characters of an element as they are. */
export function rawText({children}: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
}
