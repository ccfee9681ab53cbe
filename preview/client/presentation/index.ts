import type {PreviewPage} from '../page.ts'

/** Connects a page with the tool Presentation of a Studio that shows it. */
export function connectPresentation(page: PreviewPage): void {
  page.onUpdate(() => undefined)
}
