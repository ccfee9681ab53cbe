import {isObject} from '../../content/unknown-value.ts'
import type {Site} from '../../render/index.ts'

/** A site that remembers the fields that were read of it, by their paths: `title`, `publisher.name`. */
export interface TrackedSite {
  readonly site: Site
  readonly reads: ReadonlySet<string>
}

/** Follows every use of a path in an object: `publisher.*` stands for all of its fields. */
export function trackReads(site: Site): TrackedSite {
  const reads = new Set<string>()
  return {site: tracked(site, '', reads), reads}
}

function tracked<T extends object>(object: T, path: string, reads: Set<string>): T {
  const inside = new Map<string, unknown>()
  return new Proxy(object, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver)
      if (typeof name === 'symbol') return value
      const at = path + name
      reads.add(at)
      if (!isObject(value)) return value
      if (!inside.has(name)) inside.set(name, tracked(value, `${at}.`, reads))
      return inside.get(name)
    },
    ownKeys: (target) => {
      reads.add(`${path}*`)
      return Reflect.ownKeys(target)
    },
  })
}

/**
 * Returns whether a read path has another value in two sites. Of an object only its existence counts: what was read of
 * it has paths of its own.
 */
export function differsAt(path: string, one: unknown, other: unknown): boolean {
  return textAt(path, one) !== textAt(path, other)
}

function textAt(path: string, site: unknown): string {
  let value = site
  for (const name of path.split('.')) {
    if (name === '*') return JSON.stringify(value) ?? ''
    value = isObject(value) ? value[name] : undefined
  }
  return isObject(value) ? '{}' : (JSON.stringify(value) ?? '')
}
