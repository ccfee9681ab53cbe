/**
 * Makes an element equal to another one, in place. Equal nodes stay, and only the changed part of a text is replaced.
 * So selections, open details and scroll positions survive.
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

/** The attributes that readers or scripts of the preview set. Content does not decide about them. */
function isOwn(name: string): boolean {
  return name === 'open' || name.startsWith('data-preview')
}

/** Gives an element the attributes of another element. */
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

/** Returns the child with the same id, at any position. */
function byId(element: Element, {id, nodeName}: Element): Element | undefined {
  const found = element.querySelector(`:scope > #${CSS.escape(id)}`)
  return found?.nodeName === nodeName ? found : undefined
}

/**
 * Moves a child before another one. The focus survives in browsers with `moveBefore`. No browser keeps the selection,
 * so it is restored.
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

/** The number of nodes that are searched for a similar one. */
const sight = 8

/**
 * Finds a similar node ahead. The caller drops the nodes before it, so the search stops at a node that is needed by its
 * id.
 */
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

/** Replaces only the changed part of a text, so that a selection beside it survives. */
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
