import type {HistoryAdapter} from '@sanity/visual-editing'

import type {PreviewPage} from '../page.ts'

/** Tells Presentation which page is shown, and goes where it says. */
export function historyOf(page: PreviewPage | undefined): HistoryAdapter {
  return {
    subscribe: (tell) => {
      let told: string | undefined
      const tellOfChange = () => {
        const url = address()
        if (url === told) return
        told = url
        tell({type: 'replace', url})
      }
      tellOfChange()
      return page?.onUpdate(tellOfChange) ?? (() => {})
    },
    update: ({type, url}) => {
      if (type === 'pop') history.back()
      else if (url !== undefined && isOwn(url) && pathOf(url) !== location.pathname) {
        if (page) void page.show(inPerspective(url, page), entryOf(type))
        else location.assign(url)
      }
    },
  }
}

/** Shows articles that a link of the page leads to, or the way back, in the place of the page. */
export function followLinks(page: PreviewPage): void {
  let shown = location.pathname
  page.onUpdate(() => (shown = location.pathname))
  addEventListener('popstate', () => {
    if (location.pathname !== shown) void page.show(location.href, 'replace')
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || event.button !== 0 || hasModifier(event)) return
    const isElsewhere = link.origin !== location.origin || link.pathname === location.pathname
    if (isElsewhere || link.target !== '') return
    event.preventDefault()
    void page.show(inPerspective(link.href, page), entryOf('push'))
  })
}

/** In a frame Studio keeps the history; each page would be in it twice. */
function entryOf(type: 'push' | 'replace'): 'push' | 'replace' {
  return window.parent === window ? type : 'replace'
}

function hasModifier({altKey, ctrlKey, metaKey, shiftKey}: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey
}

/** The address of a page as this one is shown. */
function inPerspective(to: string, page: PreviewPage): string {
  const url = new URL(to, location.href)
  if (!url.searchParams.has('sanity-preview-perspective')) {
    url.searchParams.set('perspective', page.config.perspective)
  }
  return url.href
}

/** Without what the bar or Studio chose: Presentation says the perspective by itself. */
function address(): string {
  return location.pathname + location.hash
}

/** Whether an address is one of the preview's. */
function isOwn(url: string): boolean {
  return URL.parse(url, location.href)?.origin === location.origin
}

function pathOf(url: string): string {
  return new URL(url, location.href).pathname
}
