import {createNode, createNodeMachine} from '@sanity/comlink'
import {
  createCompatibilityActors,
  type LoaderControllerMsg,
  type LoaderNodeMsg,
} from '@sanity/presentation-comlink'

import {UNSAVED_DOCUMENT} from '../../../content/queries/unsaved.ts'
import type {PreviewPage} from '../page.ts'
import {perspectiveName} from './perspective-name.ts'

type Shown = Extract<LoaderControllerMsg, {type: 'loader/perspective'}>['data']

/** The callbacks for Presentation's answers. */
export interface LoadersListener {
  /** Returns whether to ask Presentation. */
  readonly isWanted: () => boolean
  /** Receives the edited document, null if there is none, and its perspective. */
  readonly onDocument: (document: object | null, perspective: string | undefined) => void
}

/** The interval between queries, and the time after which Presentation may forget one, in milliseconds. */
const askedAgainAfter = 3_000
const forgottenAfter = 5 * askedAgainAfter

/**
 * Queries Presentation, through its channel for loaders, for the article of a page with its edits. Presentation answers
 * again whenever its document changes.
 */
export function followLoaders(page: PreviewPage, {isWanted, onDocument}: LoadersListener): void {
  const node = createNode<LoaderNodeMsg, LoaderControllerMsg>(
    {name: 'loaders', connectTo: 'presentation'},
    createNodeMachine<LoaderNodeMsg, LoaderControllerMsg>().provide({
      actors: createCompatibilityActors<LoaderNodeMsg>(),
    }),
  )
  let studio: Shown | undefined

  const ask = () => {
    if (!studio || !isWanted()) return
    const {projectId, dataset, perspective, variant} = studio
    node.post('loader/query-listen', {
      projectId,
      dataset,
      perspective,
      variant,
      query: UNSAVED_DOCUMENT,
      params: {id: page.config.documentId},
      heartbeat: forgottenAfter,
    })
  }

  node.on('loader/perspective', (shown) => {
    studio = shown
    onDocument(null, perspectiveName(shown.perspective))
    ask()
  })
  node.on('loader/query-change', ({query, params, perspective, result}) => {
    if (query !== UNSAVED_DOCUMENT || params.id !== page.config.documentId) return
    const name = perspectiveName(perspective)
    if (name !== perspectiveName(studio?.perspective)) return
    onDocument(typeof result === 'object' ? result : null, name)
  })
  node.start()
  setInterval(ask, askedAgainAfter)
}
