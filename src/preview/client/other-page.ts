import type {PageConfig} from '../page-config.ts'
import {configName} from '../page-config.ts'

/** The fetched page of another article. */
export interface OtherPage {
  /** The address after redirects. */
  readonly url: string
  readonly config: PageConfig
  readonly document: Document
}

/** Fetches a page of the preview; undefined if it shows no article. */
export async function fetchPage(address: string): Promise<OtherPage | undefined> {
  const response = await fetch(address, {headers: {accept: 'text/html'}})
  if (!response.ok) return undefined
  const document = new DOMParser().parseFromString(await response.text(), 'text/html')
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="${configName}"]`)
  if (!meta) return undefined
  return {url: response.url, config: JSON.parse(meta.content) as PageConfig, document}
}

/** Replaces the text by another page's. The server sends the surroundings unasked. */
export function showPage({document: other}: OtherPage): void {
  document.title = other.title
  document.documentElement.lang = other.documentElement.lang
  const main = document.querySelector('main')
  const otherMain = other.querySelector('main')
  if (!main || !otherMain) return
  main.replaceChildren(...otherMain.childNodes)
  scrollTo(0, 0)
}
