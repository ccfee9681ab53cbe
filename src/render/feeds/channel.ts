import {paths} from '../site/paths.ts'
import type {Site} from '../site/site.ts'

/** A list of articles with feeds of its own: the whole site, or a department. */
export interface Channel {
  readonly title: string
  readonly description?: string
  /** The path of its page, which its feeds stand beside. */
  readonly path: string
}

/** Returns the channel of all articles. */
export function siteChannel({title, description}: Site): Channel {
  return {title, description, path: paths.frontPage}
}
