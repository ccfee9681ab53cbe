import {evaluateSync, parse, toJS} from 'groq-js'

import type {Document} from '../../src/document.ts'
import type {Perspective} from '../../src/query/perspective.ts'
import type {View} from '../../src/query/view.ts'
import {shownIn} from '../../tests/shown-in.ts'
import type {Contender} from './contender.ts'
import type {Params} from './queries.ts'

/**
 * groq-js over all documents in memory, with references answered from a Map. The documents of a perspective are worked
 * out once for all queries, and not measured.
 */
export function groqJsAlone(documents: Document[]): Contender {
  const views = {published: viewOf(documents, []), drafts: viewOf(documents, ['drafts'])}
  return {
    answer: ({groq, perspective}, params) => evaluated(groq, params, views[perspective]),
    close: () => {},
  }
}

function viewOf(documents: readonly Document[], perspective: Perspective): View {
  const shown = shownIn(documents, perspective)
  const byId = new Map(shown.map((document) => [document._id, document]))
  return {documents: shown, byId: (id) => byId.get(id)}
}

/** The answer of groq-js to a query over some documents. */
export function evaluated(groq: string, params: Params, view: View): unknown {
  const tree = parse(groq, {params})
  const dereference = ({_ref: id}: {_ref: string}) => view.byId(id)
  return toJS(evaluateSync(tree, {dataset: view.documents, params, dereference}))
}
