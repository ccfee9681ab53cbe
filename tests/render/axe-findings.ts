import axe from 'axe-core'
import type {Page} from 'playwright-core'

interface Violation {
  readonly id: string
  readonly nodes: readonly {readonly html: string}[]
}

/** Returns what axe finds on a page in light and dark, one line for each rule that is broken. */
export async function axeFindings(
  page: Page,
  url: string,
  viewport = {width: 1280, height: 900},
): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme})
    await page.setViewportSize(viewport)
    await page.goto(url)
    // Not as an element: the page forbids scripts.
    await page.evaluate(axe.source)
    const violations = await page.evaluate(async () => {
      const {run} = (
        globalThis as unknown as {axe: {run: () => Promise<{violations: Violation[]}>}}
      ).axe
      return (await run()).violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)
    })
    found.push(...violations.map((violation) => `${colorScheme}: ${violation}`))
  }
  return found
}
