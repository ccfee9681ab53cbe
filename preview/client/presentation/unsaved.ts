import {createNode, createNodeMachine} from '@sanity/comlink'
import {
  createCompatibilityActors,
  type LoaderControllerMsg,
  type LoaderNodeMsg,
} from '@sanity/presentation-comlink'

import {UNSAVED_DOCUMENT} from '../../../queries/unsaved.ts'
import type {PreviewPage} from '../page.ts'
import {perspectiveName} from './perspective-name.ts'

type Shown = Extract<LoaderControllerMsg, {type: 'loader/perspective'}>['data']

/** How often Presentation is told that an answer is still wanted, and when it may forget the question, in milliseconds. */
const askedAgainAfter = 10_000
const forgottenAfter = 3 * askedAgainAfter

/**
 * Shows the article as it is edited beside the page, which Presentation says through its channel for loaders: it answers
 * a query again with every key. Where the page shows another perspective than the Studio, it shows what the lake has.
 */
export function followUnsaved(page: PreviewPage): void {
  const node = createNode<LoaderNodeMsg, LoaderControllerMsg>(
    {name: 'loaders', connectTo: 'presentation'},
    createNodeMachine<LoaderNodeMsg, LoaderControllerMsg>().provide({
      actors: createCompatibilityActors<LoaderNodeMsg>(),
    }),
  )
  let studio: Shown | undefined
  let edited: object | null = null
  let sent: object | null = null

  const ask = () => {
    if (!studio) return
    const {projectId, dataset, perspective, variant} = studio
    const params = {id: page.config.documentId}
    node.post('loader/query-listen', {
      projectId,
      dataset,
      perspective,
      variant,
      query: UNSAVED_DOCUMENT,
      params,
      heartbeat: forgottenAfter,
    })
  }

  const send = () => {
    const isSame = perspectiveName(studio?.perspective) === page.config.perspective
    const next = isSame && page.config.perspective !== 'published' ? edited : null
    if (next === sent) return
    sent = next
    page.sendUnsaved(next)
  }

  node.on('loader/perspective', (shown) => {
    studio = shown
    edited = null
    send()
    ask()
  })
  node.on('loader/query-change', ({query, params, perspective, result}) => {
    const isOurs = query === UNSAVED_DOCUMENT && params.id === page.config.documentId
    if (!isOurs || perspectiveName(perspective) !== perspectiveName(studio?.perspective)) return
    const {unsaved} = (result ?? {}) as {unsaved?: unknown}
    edited = typeof unsaved === 'object' ? unsaved : null
    send()
  })
  node.start()
  setInterval(ask, askedAgainAfter)
  page.onUpdate(send)
}
