import {mkdir} from 'node:fs/promises'

import type {Page} from 'playwright-core'
import type {TestContext} from 'vitest'

const folder = 'node_modules/.cache/failed-tests'

/** Prints the address and the text of a page in which a test failed, and keeps a screenshot of it. */
export async function showFailure(
  task: TestContext['task'],
  desk: string,
  page: Page,
): Promise<void> {
  const name = [task.file.name, task.name, desk, task.result?.retryCount ?? 0].join(' ')
  const path = `${folder}/${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 150)}.png`
  await mkdir(folder, {recursive: true})
  try {
    await page.screenshot({path, timeout: 5_000})
    const text = await page.locator('body').innerText({timeout: 5_000})
    console.error(`${page.url()}\n${path}\n${text.replaceAll(/\s+/g, ' ').slice(0, 2_000)}`)
  } catch (error) {
    console.error(`${page.url()} shows nothing: ${String(error)}`)
  }
}
