import {parseActionsRequest} from '../../lake/src/actions/action.ts'
import {corpus, countsFor, releaseId} from './corpus.ts'
import {openLake} from './lake.ts'

const batch = 500

/** Fills a new lake with the corpus of some number of articles, by mutations, as any client would. */
export function loadLake(directory: string, articles: number, progress: (done: number) => void) {
  const lake = openLake(directory)
  const dataset = lake.dataset('production')
  const metadata = {title: 'Sommer', releaseType: 'undecided'}
  const create = {actionType: 'sanity.action.release.create', releaseId, metadata}
  dataset.perform(parseActionsRequest({actions: [create]}).actions, {})
  let waiting: {_id: string; _type: string}[] = []
  let done = 0
  const store = () => {
    const mutations = waiting.map((document) => ({kind: 'create' as const, document}))
    dataset.mutate(mutations, {})
    done += waiting.length
    waiting = []
    progress(done)
  }
  for (const document of corpus(countsFor(articles))) {
    waiting.push(document)
    if (waiting.length === batch) store()
  }
  if (waiting.length > 0) store()
  lake.close()
}
