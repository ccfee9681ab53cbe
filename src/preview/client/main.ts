import {followList} from './list.ts'
import {createPage} from './page.ts'

// The entry of a page's script, which keeps the page up to date and shows the bar.
const page = createPage()
if (!page) followList()
// Consoles and tests use the page through this global.
Object.assign(globalThis, {previewPage: page})
if (window.parent !== window || window.opener !== null) {
  // The page may be shown by the Studio's tool Presentation. Only then is its part loaded.
  const {connectPresentation} = await import('./presentation/index.ts')
  connectPresentation(page)
}
