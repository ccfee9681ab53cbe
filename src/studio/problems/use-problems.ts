import {useTranslation, type ValidationMarker} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {useShownDocuments} from '../live/use-shown-documents.ts'
import {describeProblem, type DescribedProblem} from './describe-problem.ts'
import {placeOf} from './place.ts'
import {withoutRepeats} from './without-repeats.ts'

/** A problem that Studio's validation has found, in the words of editors. */
export interface ShownProblem extends DescribedProblem {
  readonly key: string
  readonly marker: ValidationMarker
}

/** Returns the problems of a document in the words of editors. */
export function useProblems(
  markers: readonly ValidationMarker[],
  document: unknown,
): ShownProblem[] {
  const {t: words} = useTranslation(TEXTS)
  const references = markers.flatMap(({path}) => placeOf(document, path, words).reference ?? [])
  const shown = useShownDocuments(references)
  const find = (id: string) => shown.get(id)
  return withoutRepeats(
    markers.map((marker) => ({
      key: JSON.stringify([marker.path, marker.message]),
      marker,
      ...describeProblem(marker, document, {words, find}),
    })),
  )
}
