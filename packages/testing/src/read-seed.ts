/** The seed that `FC_SEED` asks for, if any. Throws when it is no whole number. */
export function readSeed(): number | undefined {
  const {FC_SEED: given = ''} = process.env
  if (given === '') return undefined
  if (/^-?\d{1,10}$/.test(given)) return Number(given)
  throw new Error(`FC_SEED is "${given}"; it takes the whole number that a failed test has printed`)
}
