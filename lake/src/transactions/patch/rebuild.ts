import {isObject} from '../../document.ts'
import type {Place} from './place.ts'
import type {Work} from './work.ts'

/** What becomes of the value at a place; undefined takes it away. */
export type Edit = (value: unknown) => unknown

/** How many elements of an array, and how many attributes, are copied in the time in which a path looks at one value. */
const copiedPerStep = {elements: 512, attributes: 16}

/**
 * A document with some places edited, those inside others first; where nothing changed it shares its values with the one
 * before.
 */
export function rebuild(root: Place, edits: ReadonlyMap<Place, Edit>, work: Work): unknown {
  const inner = new Map<Place, Set<Place>>()
  for (const place of edits.keys()) {
    for (let child = place; child.parent; child = child.parent) {
      const siblings = inner.get(child.parent)
      siblings?.add(child)
      if (siblings) break
      inner.set(child.parent, new Set([child]))
    }
  }
  const edited = (place: Place): unknown => {
    const children = inner.get(place)
    const value = children ? withMembers(place.value, children) : place.value
    const edit = edits.get(place)
    return edit ? edit(value) : value
  }
  const withMembers = (value: unknown, children: ReadonlySet<Place>): unknown => {
    if (Array.isArray(value)) {
      work.spend(value.length / copiedPerStep.elements)
      const copy: unknown[] = value.slice()
      for (const child of children) copy[Number(child.step)] = edited(child)
      return copy.includes(undefined) ? copy.filter((element) => element !== undefined) : copy
    }
    // An attribute is set on what is no object, too: that gives way to one.
    const copy: Record<string, unknown> = isObject(value) ? {...value} : {}
    work.spend(Object.keys(copy).length / copiedPerStep.attributes)
    for (const child of children) {
      const member = edited(child)
      if (member === undefined) delete copy[child.step]
      else copy[child.step] = member
    }
    return copy
  }
  return edited(root)
}
