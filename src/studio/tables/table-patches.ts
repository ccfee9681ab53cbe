import {insert, set, setIfMissing, unset, type FormPatch} from 'sanity'

import type {Row} from './grid.ts'

/**
 * Returns the patches that turn stored rows into others. They name only the rows that differ, so that two editors can
 * type into one table.
 */
export function tablePatches(
  stored: readonly Row[] | undefined,
  rows: readonly Row[],
): FormPatch[] {
  const values = rows.map(({_key, cells}) => ({_type: 'tableRow', _key, cells}))
  if (!stored || stored.length === 0) return [set(values, ['rows'])]
  const before = new Map(stored.map((row) => [row._key, row]))
  const kept = new Set(rows.map(({_key}) => _key))
  const patches: FormPatch[] = [setIfMissing([], ['rows'])]
  for (const [index, value] of values.entries()) {
    const {_key} = value
    const known = before.get(_key)
    const last = values[index - 1]?._key
    if (!known) {
      patches.push(
        last === undefined
          ? insert([value], 'before', ['rows', 0])
          : insert([value], 'after', ['rows', {_key: last}]),
      )
    } else if (known.cells.join('\0') !== value.cells.join('\0')) {
      patches.push(set(value.cells, ['rows', {_key}, 'cells']))
    }
  }
  for (const {_key} of stored) if (!kept.has(_key)) patches.push(unset(['rows', {_key}]))
  return patches
}
