const STEP = 100

/** The form has an edit of the text editor after a second at most, unless the machine does much else. */
const PATIENCE = 20_000

/** Waits until a condition holds, and says whether it does. */
export async function until(holds: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    if (holds()) return true
    await new Promise((resolve) => setTimeout(resolve, STEP))
  }
  return holds()
}
