import {partHtml, type DividedPart, type PagePart} from '../../render/live/index.ts'
import type {PartsPatch} from './protocol.ts'

/**
 * Returns the patch from an element's parts before to those after; undefined when they are equal.
 */
export function diffParts(before: DividedPart, after: DividedPart): PartsPatch | undefined {
  if (before === after) return undefined
  const {origins, splice} = arrange(before.parts, after.parts)
  const changes: [number, string | PartsPatch][] = []
  for (const [index, part] of after.parts.entries()) {
    const origin = origins[index]
    const change = origin && changeOf(origin, part)
    if (change !== undefined) changes.push([index, change])
  }
  const open = before.open === after.open ? undefined : after.open
  if (open === undefined && !splice && changes.length === 0) return undefined
  return {
    ...(open === undefined ? {} : {open}),
    ...(splice ? {splice} : {}),
    ...(changes.length === 0 ? {} : {changes}),
  }
}

function changeOf(before: PagePart, after: PagePart): string | PartsPatch | undefined {
  if ('html' in before && 'html' in after) {
    return before.html === after.html ? undefined : after.html
  }
  if ('html' in before || 'html' in after) return partHtml(after)
  return diffParts(before, after)
}

interface Arrangement {
  /** For each part afterwards, the part before with the same key; undefined for a new one. */
  readonly origins: readonly (PagePart | undefined)[]
  readonly splice?: PartsPatch['splice']
}

/** Matches parts by their keys. A common beginning and end stay in place. */
function arrange(before: readonly PagePart[], after: readonly PagePart[]): Arrangement {
  let start = 0
  while (start < before.length && before[start]?.key === after[start]?.key) start += 1
  let end = 0
  const shorter = Math.min(before.length, after.length)
  while (end < shorter - start && before.at(-1 - end)?.key === after.at(-1 - end)?.key) end += 1
  const remove = before.length - start - end
  const known = new Map(
    before
      .slice(start, start + remove)
      .map((part, index) => [part.key, {part, at: start + index}] as const),
  )
  const origins: (PagePart | undefined)[] = after.map((_part, index) => {
    if (index < start) return before[index]
    if (index >= after.length - end) return before[before.length - after.length + index]
    return undefined
  })
  if (remove === 0 && start + end === after.length) return {origins}
  const insert = after.slice(start, after.length - end).map((part, index) => {
    const old = known.get(part.key)
    if (!old) return partHtml(part)
    origins[start + index] = old.part
    return old.at
  })
  return {origins, splice: {at: start, remove, insert}}
}
