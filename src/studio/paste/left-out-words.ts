import {LEFT_OUT, type LeftOut, type LeftOutCounts} from '../../import/index.ts'

type Translate = (key: string, values?: Record<string, unknown>) => string

/** Returns the sentence that tells what a paste left out, such as "Nicht übernommen: 1 Tabelle"; undefined for nothing. */
export function leftOutWords(counts: LeftOutCounts, t: Translate): string | undefined {
  const kinds = LEFT_OUT.filter((kind): kind is LeftOut => (counts[kind] ?? 0) > 0)
  if (kinds.length === 0) return undefined
  const list = kinds.map((kind) => t(`paste.left-out.${kind}`, {count: counts[kind]})).join(', ')
  return t('paste.left-out', {list})
}
