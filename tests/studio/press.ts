import {expect} from 'vitest'

/**
 * Presses until the effect is seen: while Studio draws what has just come from the lake, a click can go to an element that
 * is about to be replaced. Nothing may hang on how often it was pressed.
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
