import type {PageConfig} from '../../page-config.ts'
import {textsIn} from '../../texts/texts.ts'
import type {PageStatus} from '../page.ts'

/** The bar of a page, which says what one is looking at. */
export interface Bar {
  readonly show: (status: PageStatus) => void
}

/** Puts the bar into the page, in an element of its own that the page's style does not reach. */
export function createBar(config: PageConfig, setPerspective: (perspective: string) => void): Bar {
  const texts = textsIn(config.language)
  const host = document.createElement('newsdesk-preview-bar')
  const root = host.attachShadow({mode: 'open'})
  document.body.append(host)
  void setPerspective
  return {
    show: ({facts}) => {
      root.textContent = `${texts.preview} ${facts.state.layer} ${facts.problems.length}`
    },
  }
}
