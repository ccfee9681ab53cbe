import {enableVisualEditing} from '@sanity/visual-editing'

import {nonceName} from '../../page-config.ts'
import type {PreviewPage} from '../page.ts'
import {followLinks, historyOf} from './history.ts'
import {perspectiveName} from './perspective-name.ts'
import {hearOnly} from './studio-channel.ts'
import {followUnsaved} from './unsaved.ts'

/**
 * Connects a page with the tool Presentation of the Studio that shows it. A click on a part of the article opens its
 * field. The page follows the Studio's perspective and shows edits before they are saved. A page without an article,
 * such as the list, only reports its address.
 */
export function connectPresentation(page: PreviewPage | undefined): void {
  // styled-components draws the frames around parts and reads the nonce of its styles here.
  Object.assign(globalThis, {__webpack_nonce__: page?.config.nonce ?? nonceOfPage()})
  if (page) {
    hearOnly(page.config.studioOrigins)
    followUnsaved(page)
    followLinks(page)
  }
  enableVisualEditing({
    history: historyOf(page),
    onPerspectiveChange: (perspective) => {
      const name = perspectiveName(perspective)
      if (name !== undefined) page?.setPerspective(name)
    },
    // The page follows the lake by itself, so only a manual refresh fetches it again.
    refresh: ({source}) => (source === 'manual' ? renewed(page) : false),
  })
}

function nonceOfPage(): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${nonceName}"]`)?.content
}

async function renewed(page: PreviewPage | undefined): Promise<void> {
  if (page) await page.refresh()
  else location.reload()
}
