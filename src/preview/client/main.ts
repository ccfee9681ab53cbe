import {followList} from './list.ts'
import {createPage} from './page.ts'

// The entry of a page's script: it keeps the page up to date, and shows the bar.
const page = createPage()
if (!page) followList()
// For consoles, and for whoever drives the page from outside.
Object.assign(globalThis, {previewPage: page})
if (window.parent !== window || window.opener !== null) {
  // Shown by Studio's tool Presentation, perhaps: only then its part is loaded.
  const {connectPresentation} = await import('./presentation/index.ts')
  connectPresentation(page)
}
