/**
 * Makes an element like another one, in place: what is the same stays the very same node, and text changes only where it
 * is another, so that selections, open details and what a reader has scrolled to stay.
 */
export function morph(element: Element, target: Element): Element {
  if (element.nodeName !== target.nodeName || element.id !== target.id) {
    element.replaceWith(target)
    return target
  }
  morphAttributes(element, target)
  morphChildren(element, target)
  return element
}

/** Attributes that readers or scripts of the preview set: they are not the content's. */
function isOwn(name: string): boolean {
  return name === 'open' || name.startsWith('data-preview')
}

/** Gives an element the attributes of another one. */
export function morphAttributes(element: Element, target: Element): void {
  for (const {name} of Array.from(element.attributes)) {
    if (!isOwn(name) && !target.hasAttribute(name)) element.removeAttribute(name)
  }
  for (const {name, value} of target.attributes) {
    if (!isOwn(name) && element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
}

function morphChildren(element: Element, target: Element): void {
  const ids = new Set([...target.children].map(({id}) => id).filter((id) => id !== ''))
  let current = element.firstChild
  for (const wanted of Array.from(target.childNodes)) {
    const known = wanted instanceof Element && wanted.id !== '' ? byId(element, wanted) : undefined
    if (known && known !== current) {
      move(known, element, current)
      morphAttributes(known, wanted as Element)
      morphChildren(known, wanted as Element)
      continue
    }
    const found = known ?? findLike(current, wanted, ids)
    if (!found) {
      element.insertBefore(wanted, current)
      continue
    }
    while (current && current !== found) {
      const next: ChildNode | null = current.nextSibling
      current.remove()
      current = next
    }
    current = found.nextSibling
    if (found instanceof Element) {
      morphAttributes(found, wanted as Element)
      morphChildren(found, wanted as Element)
    } else morphText(found as CharacterData, wanted.nodeValue ?? '')
  }
  while (current) {
    const next = current.nextSibling
    current.remove()
    current = next
  }
}

/** The child of the same id, wherever it is. */
function byId(element: Element, {id, nodeName}: Element): Element | undefined {
  const found = element.querySelector(`:scope > #${CSS.escape(id)}`)
  return found?.nodeName === nodeName ? found : undefined
}

/**
 * Puts a child before another one. What is focused in it stays so where the browser can do that; what is selected no
 * browser keeps.
 */
export function move(child: Element, parent: Element, before: ChildNode | null): void {
  const selection = getSelection()
  const {anchorNode, anchorOffset = 0, focusNode, focusOffset = 0} = selection ?? {}
  if ('moveBefore' in parent) parent.moveBefore(child, before)
  else (parent as Element).insertBefore(child, before)
  if (!anchorNode || !focusNode) return
  if (child.contains(anchorNode) || child.contains(focusNode)) {
    selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
  }
}

/** How far ahead a node that is like another one is looked for. */
const sight = 8

/** What lies before it is of no more use then, so one that will be found by its id is not passed. */
function findLike(
  from: ChildNode | null,
  wanted: ChildNode,
  ids: ReadonlySet<string>,
): ChildNode | undefined {
  let node = from
  for (let step = 0; node && step < sight; step += 1) {
    if (isLike(node, wanted)) return node
    if (node instanceof Element && ids.has(node.id)) return undefined
    node = node.nextSibling
  }
  return undefined
}

function isLike(node: ChildNode, wanted: ChildNode): boolean {
  if (node.nodeName !== wanted.nodeName) return false
  return !(node instanceof Element) || node.id === (wanted as Element).id
}

/** Replaces the part of a text that is another one, so that a selection beside it stays. */
function morphText(node: CharacterData, text: string): void {
  const {data} = node
  if (data === text) return
  const shorter = Math.min(data.length, text.length)
  let start = 0
  while (start < shorter && data[start] === text[start]) start += 1
  let end = 0
  while (end < shorter - start && data.at(-1 - end) === text.at(-1 - end)) end += 1
  node.replaceData(start, data.length - start - end, text.slice(start, text.length - end))
}
