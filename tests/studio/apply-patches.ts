import {Mutation} from '@sanity/mutator'
import type {FormPatch, Path} from 'sanity'

import type {TextBlock} from '../../src/studio/suggestions/annotate.ts'

/** Applies the patches of a form to one block, as a lake does. `at` is the path of the block. */
export function applyPatches(block: TextBlock, at: Path, patches: readonly FormPatch[]): TextBlock {
  const mutations = patches.map((patch) => ({
    patch: {id: 'a', ...operation(patch, pathIn(['block', ...patch.path.slice(at.length)]))},
  }))
  const document = {_id: 'a', _type: 'article', block}
  return (new Mutation({mutations}).apply(document) as unknown as typeof document).block
}

function operation(patch: FormPatch, path: string): object {
  if (patch.type === 'unset') return {unset: [path]}
  if (patch.type === 'set') return {set: {[path]: patch.value}}
  if (patch.type === 'setIfMissing') return {setIfMissing: {[path]: patch.value}}
  if (patch.type === 'insert') return {insert: {[patch.position]: path, items: patch.items}}
  throw new Error(`No test applies a patch of the type ${patch.type}`)
}

function pathIn(path: Path): string {
  return path
    .map((segment, index) => {
      if (typeof segment === 'number') return `[${segment}]`
      if (typeof segment === 'object' && '_key' in segment) return `[_key=="${segment._key}"]`
      return index === 0 ? String(segment) : `.${String(segment)}`
    })
    .join('')
}
