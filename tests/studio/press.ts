import type {Locator} from 'playwright-core'
import {expect} from 'vitest'

/**
 * Presses until the effect is visible: while Studio renders new data from the lake, a click can hit an element that
 * is about to be replaced. The number of presses must not matter.
 */
export async function pressUntil(
  press: () => Promise<void>,
  effect: () => Promise<boolean>,
): Promise<void> {
  await expect
    .poll(
      async () => {
        await press()
        return await expect
          .poll(effect, {timeout: 2_000})
          .toBe(true)
          .then(
            () => true,
            () => false,
          )
      },
      {timeout: 90_000},
    )
    .toBe(true)
}

/** Types into a search field until it shows the wanted entry, and chooses it; the field may be replaced meanwhile. */
export async function chooseFound(field: Locator, typed: string, found: string): Promise<void> {
  const entry = field.page().getByTestId('autocomplete-popover').getByText(found)
  await pressUntil(
    async () => {
      await field.clear()
      await field.fill(typed)
    },
    () => entry.isVisible(),
  )
  await entry.click()
}

/**
 * Chooses an entry of a menu. The menu is opened again when the entry cannot be pressed. An open menu may show its
 * entries as they were when it was opened, or be drawn anew for ever.
 */
export async function chooseInMenu(button: Locator, entry: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await button.click()
        return await entry.click({timeout: 5_000}).then(
          () => true,
          async () => {
            await button.page().keyboard.press('Escape')
            return false
          },
        )
      },
      {timeout: 90_000},
    )
    .toBe(true)
}
