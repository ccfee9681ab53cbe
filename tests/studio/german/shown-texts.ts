import type {Page} from 'playwright-core'

/**
 * Returns every text that a page and its frames show: words, labels, hints, and the title. Not those of elements that say
 * they are in another language, of code, and of data in its raw form.
 */
export async function shownTexts(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) => frame.evaluate(collect).catch(() => [] as string[])),
  )
  return [...new Set(found.flat())]
}

/** Runs in the page. */
function collect(): string[] {
  const texts = new Set<string>()
  const add = (text: string | null) => {
    const words = text?.replaceAll(/\s+/g, ' ').trim()
    if (words) texts.add(words)
  }
  const left =
    'script, style, .cm-editor *, [class*=json-inspector__key], [class*=json-inspector__key] *, [class*=json-inspector__value]:not([class*=helper]), [class*=json-inspector__value]:not([class*=helper]) *, [lang]:not([lang^=de]):not(html), [lang]:not([lang^=de]):not(html) *'
  const read = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(left) || !element.checkVisibility({visibilityProperty: true})) continue
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
        add(element.getAttribute(name))
      for (const child of element.childNodes) if (child instanceof Text) add(child.data)
      if (element.shadowRoot) read(element.shadowRoot)
    }
  }
  add(document.title)
  read(document)
  return [...texts]
}
