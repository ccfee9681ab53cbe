import type {Digest, Turn} from './protocol.ts'
import type {StartedContender} from './start-contender.ts'

/** An answer, and whose it was. */
export interface Digested {
  readonly digest: Digest
  readonly contender: StartedContender
}

/**
 * Compares what a contender has answered with what another has. Throws when they differ, with the first row that does.
 */
export async function compareAnswers(
  {digests}: Turn,
  query: number,
  name: string,
  contender: StartedContender,
  known: Map<string, Digested>,
): Promise<void> {
  for (const digest of digests) {
    const {variant} = digest
    const key = `${query} ${variant}`
    const other = known.get(key)
    if (!other) known.set(key, {digest, contender})
    else if (differ(digest, other.digest)) {
      const order = {do: 'rows', query, variant} as const
      const left = (await other.contender.order(order)) as string[]
      const right = (await contender.order(order)) as string[]
      const row = left.findIndex((text, index) => text !== right[index])
      const at = row < 0 ? left.length : row
      throw new Error(
        `"${name}" with its parameters ${variant} differs in row ${at} (of ${left.length} and ${right.length})\n` +
          `${other.contender.name}: ${left[at]}\n${contender.name}: ${right[at]}`,
      )
    }
  }
}

function differ(left: Digest, right: Digest): boolean {
  if (left.digest === undefined || right.digest === undefined) return left.rows !== right.rows
  return left.digest !== right.digest
}
