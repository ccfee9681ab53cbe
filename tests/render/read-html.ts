import type {DefaultTreeAdapterTypes} from 'parse5'
import {parseFragment} from 'parse5'

/** The elements that the rendered Markdown can produce. */
const ELEMENTS = new Set('p em strong a ul ol li blockquote h1 h2 h3 br img'.split(' '))

/** Attributes beside the address of a link: those of pictures, and the start of a list. */
const ATTRIBUTES = new Set(['href', 'src', 'alt', 'start'])

/** Matches white space; Markdown keeps words, but not the white space between them. */
const SPACE = /[\s\u0085\uFEFF]/u

/** The values that are read from HTML. */
export interface Reading {
  /** Each visible character with its marks and link: `x em strong /href`. */
  readonly characters: string[]
  readonly alternatives: string[]
  readonly addresses: string[]
  /** Elements, attributes and comments that the renderer never produces. */
  readonly foreign: string[]
}

/** Reads the HTML of a Markdown reader. */
export function readHtml(html: string): Reading {
  const reading: Reading = {characters: [], alternatives: [], addresses: [], foreign: []}
  const read = (node: DefaultTreeAdapterTypes.ChildNode, marks: readonly string[]): void => {
    if (node.nodeName === '#text') {
      const {value} = node as DefaultTreeAdapterTypes.TextNode
      reading.characters.push(...charactersOf(value, marks))
    } else if ('tagName' in node) {
      const name = node.tagName
      if (!ELEMENTS.has(name)) reading.foreign.push(`<${name}>`)
      for (const {name: attribute, value} of node.attrs) {
        if (!ATTRIBUTES.has(attribute)) reading.foreign.push(`${name}[${attribute}]`)
        if (attribute === 'href' || attribute === 'src') reading.addresses.push(value)
        if (attribute === 'alt') reading.alternatives.push(value)
      }
      const [own] = name === 'a' ? node.attrs.map(({value}) => value) : [name]
      const isMark = name === 'a' || name === 'em' || name === 'strong'
      const inside = isMark ? [...marks, own ?? ''] : marks
      node.childNodes.forEach((child) => read(child, inside))
    } else reading.foreign.push(node.nodeName)
  }
  parseFragment(html).childNodes.forEach((node) => read(node, []))
  return reading
}

/** The characters of a text as {@link Reading} has them. NUL and half characters are U+FFFD in HTML. */
export function charactersOf(text: string, marks: readonly string[] = []): string[] {
  const order = [...new Set(marks)].toSorted()
  return Array.from(visible(text), (character) => [character, ...order].join(' '))
}

/** A text without white space, as HTML can hold it. */
export function visible(text: string): string {
  return Array.from(text.toWellFormed())
    .filter((character) => !SPACE.test(character))
    .join('')
    .replaceAll('\0', '\uFFFD')
    .replaceAll(/\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')
}
