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

/** What hears of the answers. */
export interface LoadersListener {
  /** Whether Presentation is to be asked. */
  readonly isWanted: () => boolean
  /** Takes the document as it is edited, null where there is none, and the perspective that it is in. */
  readonly onDocument: (document: object | null, perspective: string | undefined) => void
}

/** How often it is looked whether an answer is wanted, and when Presentation may forget the question, in milliseconds. */
const askedAgainAfter = 3_000
const forgottenAfter = 5 * askedAgainAfter

/**
 * Asks Presentation through its channel for loaders for the article of a page as it is edited: it answers a query again
 * whenever what it has of the document has changed.
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
