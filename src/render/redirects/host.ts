import type {Site} from '../site/site.ts'
import {articlePath, siteUrl} from '../site/paths.ts'
import type {AddressRule} from './address-rule.ts'

/** A kind of web host that reads former addresses from one file. */
export interface RedirectHost {
  /** The name of the file, at the root of the site. */
  readonly file: string
  /** Writes the file. Throws a RenderError `invalid-slug` for a slug that cannot name a folder. */
  readonly write: (rules: Iterable<AddressRule>, site: Site) => string
}

/**
 * Returns the path of a page on its host, percent-encoded: `/de/stra%C3%9Fe/`. It has none of the characters with a meaning
 * of their own in the files of hosts: white space, quotes, `#`, `*`, `:`, `$`.
 */
export function hostPath(slug: string, site: Site, folder = ''): string {
  const {pathname} = new URL(siteUrl(site, folder + articlePath(slug)))
  return pathname.replace(/[*:$"';{}\\]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase()
    return `%${code}`
  })
}

/** Returns the same path without the slash at its end. */
export function withoutSlash(path: string): string {
  return path.slice(0, -1)
}
