import type {Surroundings} from '../../render/live/index.ts'
import {morph} from './morph.ts'

/** Updates the surroundings of the text. Parts that are not given stay. */
export function showSurroundings({head, masthead, footer}: Partial<Surroundings>): void {
  if (head !== undefined) showHead(head)
  const main = document.querySelector('main')
  if (masthead !== undefined)
    showBeside('header.masthead', masthead, (element) => main?.before(element))
  if (footer !== undefined) showBeside('footer.imprint', footer, (element) => main?.after(element))
}

const data = 'script[type="application/ld+json"]'

/**
 * Replaces the part of the head that depends on the text: the elements from the title to the style, and the data after
 * it.
 */
function showHead(html: string): void {
  const wanted = elementsOf(html)
  const {head} = document
  const style = head.querySelector('style')
  let current: Element | null = head.querySelector('title')
  for (const element of wanted.filter((one) => !one.matches(data))) {
    if (!current || current === style) {
      style?.before(element)
      continue
    }
    const next: Element | null = current.nextElementSibling
    if (!current.isEqualNode(element)) current.replaceWith(element)
    current = next
  }
  while (current && current !== style) {
    const next: Element | null = current.nextElementSibling
    current.remove()
    current = next
  }
  const said = wanted.find((one) => one.matches(data))
  const known = head.querySelector(data)
  if (known && said) known.textContent = said.textContent
  else if (said) style?.after(said)
  else known?.remove()
}

function showBeside(selector: string, html: string, put: (element: Element) => void): void {
  const known = document.body.querySelector(`:scope > ${selector}`)
  const [wanted] = elementsOf(html)
  if (!wanted) known?.remove()
  else if (known) morph(known, wanted)
  else put(wanted)
}

function elementsOf(html: string): Element[] {
  const template = document.createElement('template')
  template.innerHTML = html
  return [...template.content.children]
}
