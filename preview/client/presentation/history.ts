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
      else if (url !== undefined && pathOf(url) !== location.pathname) location.assign(url)
    },
  }
}

/** Without what the bar or Studio chose: Presentation says the perspective by itself. */
function address(): string {
  return location.pathname + location.hash
}

function pathOf(url: string): string {
  return new URL(url, location.href).pathname
}
