import type {Page} from 'playwright-core'

/** Where the cursor is in a form. */
export interface Focus {
  /** The test id of the field. */
  readonly field: string | undefined
  /** The dialog that it is in. */
  readonly dialog: string | undefined
  /** The text that the cursor is in, when it is in a Portable Text. */
  readonly text: string | undefined
  /** The path of the form that the Studio's address names. */
  readonly path: string | undefined
}

/** Where the cursor is in the form beside a preview. */
export async function focusOf(page: Page): Promise<Focus> {
  const path = decodeURIComponent(new URL(page.url()).pathname).split('/')[5]
  const focus = await page.evaluate(() => {
    const element = document.activeElement
    const around = (start: string) =>
      element?.closest(`[data-testid^="${start}"]`)?.getAttribute('data-testid') ?? undefined
    const isText = element?.matches('[data-slate-editor]') ?? false
    const text = getSelection()?.anchorNode?.textContent ?? undefined
    return {
      field: around('field-'),
      dialog: around('popover-edit-dialog') ?? around('nested-object-dialog'),
      text: isText ? text : undefined,
    }
  })
  return {...focus, path}
}
