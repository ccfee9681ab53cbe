import {spellOut} from '../../content/slugify.ts'
import type {Candidate} from '../merging/candidates.ts'

/** Returns the source with a name. Case, accents and umlauts do not matter; of two namesakes, neither is meant. */
export function sourceNamed(name: string, sources: readonly Candidate[]): Candidate | undefined {
  const wanted = comparable(name)
  if (wanted === '') return undefined
  const found = sources.filter(({title}) => comparable(title) === wanted)
  return found.length === 1 ? found[0] : undefined
}

/** Returns a reference to a source. It is weak until a source that is only a draft is published, as Studio's are. */
export function referenceTo({id, isPublished}: Pick<Candidate, 'id' | 'isPublished'>): object {
  const reference = {_type: 'reference', _ref: id}
  return isPublished
    ? reference
    : {...reference, _weak: true, _strengthenOnPublish: {type: 'source', template: {id: 'source'}}}
}

function comparable(name: string): string {
  return spellOut(name)
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
