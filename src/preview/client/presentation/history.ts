import type {HistoryAdapter} from '@sanity/visual-editing'

import type {PreviewPage} from '../page.ts'

/** Reports the shown page to Presentation, and follows its navigation. */
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

/** Shows the articles behind links and the back button in place, without a reload. */
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

/** In a frame, the Studio keeps the history, which would otherwise hold each page twice. */
function entryOf(type: 'push' | 'replace'): 'push' | 'replace' {
  return window.parent === window ? type : 'replace'
}

function hasModifier({altKey, ctrlKey, metaKey, shiftKey}: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey
}

/** Returns an address in the perspective of this page. */
function inPerspective(to: string, page: PreviewPage): string {
  const url = new URL(to, location.href)
  if (!url.searchParams.has('sanity-preview-perspective')) {
    url.searchParams.set('perspective', page.config.perspective)
  }
  return url.href
}

/** Returns the address without its query. Presentation adds the perspective itself. */
function address(): string {
  return location.pathname + location.hash
}

/** Returns whether an address belongs to the preview. */
function isOwn(url: string): boolean {
  return URL.parse(url, location.href)?.origin === location.origin
}

function pathOf(url: string): string {
  return new URL(url, location.href).pathname
}
